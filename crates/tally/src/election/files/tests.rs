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
    ];
    for seed in seeds {
        read(seed).unwrap();
        for at in 0..seed.len() {
            for byte in [b'0', b'9', b'-', b'{', b'"', b';', b',', b'\n', b'#'] {
                let mut bytes = seed.as_bytes().to_vec();
                bytes[at] = byte;
                let _ = read(&String::from_utf8(bytes).unwrap());
            }
            let _ = read(seed.get(..at).unwrap_or_default());
        }
    }
}
