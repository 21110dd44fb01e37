use super::super::{ElectionError, Marks};
use super::read;

#[test]
fn an_error_names_its_line() {
    let wrong = read("3 1\n2 1 2 0\n1 4 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n").unwrap_err();
    assert_eq!(wrong.to_string(), "line 3: there is no option `4`");
    assert_eq!(read("2 1\n1 1 1 0\n0\n\"A\"\n\"B\"\n").unwrap_err().to_string(), "paper 1: option 1 is named twice");
    assert_eq!(read("2 1\n1 1 x 0\n").unwrap_err().to_string(), "line 2: expected an option's number, got `x`");
    assert!(matches!(read("2 1\n1 1 0\n0\n\"A\"\n").unwrap_err(), ElectionError::Ends { .. }));
    assert_eq!(read("").unwrap_err(), ElectionError::FormUnknown);
    assert_eq!(
        read("a,b,c\n1,2,3\n").unwrap_err().to_string(),
        "line 1: the file is neither BLT nor PrefLib nor Pabulib nor a CSV file with a known header"
    );
}

#[test]
fn blt_knows_withdrawn_options_equal_ranks_and_comments() {
    let election = read("# a count\n3 1\n-2\n4 1=3 2 0 # equal\n2 0\n0\n\"A\" \"B\"\n\"C # c\"\n\"Title\"\n").unwrap();
    assert_eq!(election.withdrawn, [1]);
    assert_eq!(election.title, "Title");
    assert_eq!(election.choices()[2].name, "C # c");
    assert_eq!(election.papers()[0].marks, Marks::Ranks(vec![vec![0, 2], vec![1]]));
    assert_eq!(election.valid(), 6);
}

#[test]
fn no_file_makes_the_reader_panic() {
    let seeds = [
        "3 1\n2 1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n",
        "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: 1,{2}\n",
        "META\nkey;value\nbudget;5\nPROJECTS\nproject_id;cost\n1;3\nVOTES\nvoter_id;vote\n1;1\n",
        "a,b,prefer_a,prefer_b\n1,2,3,4\n",
        "roll_call,member,vote\n1,2,yes\n",
        "{title: \"T\"}\n=A:[Ada]\n=B:\"Bo\"\n3: A>B\n2: A/1,B/0\n",
        "ranks,A,B\n2,1,2\n",
    ];
    for seed in seeds {
        read(seed).unwrap();
        for at in 0..seed.len() {
            for byte in [b'0', b'9', b'-', b'{', b'"', b';', b',', b'\n', b'#', b'[', b':', b'/', b'\\'] {
                let mut bytes = seed.as_bytes().to_vec();
                bytes[at] = byte;
                let _ = read(&String::from_utf8(bytes).unwrap());
            }
            let _ = read(seed.get(..at).unwrap_or_default());
        }
    }
}

#[test]
fn abif_is_read_as_its_own_test_files_are_written() {
    let ranked = read(
        "# a comment\n{version: \"0.1\"}\n{title: \"Mayor\"}\n=DGM:[Doña García Márquez]\n=SBJ:[Steven B. Jensen]\n=SY:[Sue Ye (蘇業)]\n\n\
         27: DGM > SBJ=SY\n3:\n2: SY>DGM: { \"precinct\": 51 }\n",
    )
    .unwrap();
    assert_eq!((ranked.title.as_str(), ranked.valid()), ("Mayor", 32));
    assert_eq!(ranked.choices()[2].name, "Sue Ye (蘇業)");
    assert_eq!(ranked.papers()[0].marks, Marks::Ranks(vec![vec![0], vec![1, 2]]));
    assert_eq!(ranked.papers()[1].marks, Marks::Ranks(Vec::new()));
    assert_eq!(ranked.papers()[2].marks, Marks::Ranks(vec![vec![2], vec![0]]));
    let rated = read("12: Allie/5, Billy/5, [Candace C.]/4\n7: Allie/4, \"B \\\"Bo\\\"\"/0\n1:\n").unwrap();
    assert_eq!(rated.choices().iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Allie", "Billy", "Candace C.", "B \"Bo\""]);
    assert_eq!(rated.papers()[1].marks, Marks::Points(vec![(0, 4), (3, 0)]));
    assert_eq!(rated.papers()[2].marks, Marks::Points(Vec::new()));
    let both = read("27:DGM/5>SBJ/2>SY/1=AM/0\n").unwrap();
    assert_eq!(both.papers()[0].marks, Marks::Ranks(vec![vec![0], vec![1], vec![2, 3]]));
    let approved = read("{ballot_type: \"choose_many\"}\n4: A/1, B/0, C\n").unwrap();
    assert_eq!(approved.papers()[0].marks, Marks::Approvals(vec![0, 2]));
}

#[test]
fn abif_with_declared_options_knows_no_others_and_names_the_line() {
    let error = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(error("=A:[Ada]\n=B:[Bo]\n3: A>C\n"), "line 3: there is no option `C`");
    assert_eq!(error("=A:[Ada]\n=A:[Bo]\n"), "line 2: two options are named `A`");
    assert_eq!(error("3: A>A\n"), "paper 1: option 1 is named twice");
    assert_eq!(error("3: A>\n"), "line 1: expected `>`, `=` or `,` and another option, got ` A>`");
    assert_eq!(error("3: A/x\n"), "line 1: expected a whole number, got `x`");
    assert_eq!(error("0: A\n"), "paper 1: a group of no papers");
}

#[test]
fn tables_of_ranks_approvals_and_points_are_told_by_their_first_cell() {
    let marks = |text: &str| read(text).unwrap().papers()[0].marks.clone();
    assert_eq!(marks("ranks,A,B,C\n2,1,,1\n"), Marks::Ranks(vec![vec![0, 2]]));
    assert_eq!(marks("approvals,A,B,C\n2,1,0,\n"), Marks::Approvals(vec![0]));
    assert_eq!(marks("points,A,B,C\n2,5,0,\n"), Marks::Points(vec![(0, 5), (1, 0)]));
    assert_eq!(read("option\nAda\nBo\n").unwrap().choices().len(), 2);
    let error = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(error("ranks,A,B\n1,1,2\n1,1,3\n"), "line 3: expected ranks 1, 2, 3 … without a gap, got `3`");
    assert_eq!(error("approvals,A,B\n1,1,2\n"), "line 2: expected 1, 0 or an empty cell, got `2`");
    assert_eq!(error("points,A,B\n1,-1,2\n"), "line 2: expected a whole number, or an empty cell, got `-1`");
}
