statute-says-seats = للهيئة { $seats } مقعدًا.
statute-says-voting-seats = منها { $seats } لها حق التصويت.
statute-says-sector = { $sector }: { $seats ->
    [open] عدد مفتوح من المقاعد
   *[other] { $seats } مقعدًا
}{ $weight ->
    [none] {""}
   *[other] ، الوزن { $weight }
}{ $kind ->
    [consultative] ، بصوت استشاري فقط
   *[voting] {""}
}.
statute-says-weights = { $scheme ->
    [head_count] لكل مقعد الوزن نفسه.
    [per_seat] لكل مقعد الوزن الذي تحدده مجموعته.
    [equal_per_sector] لجميع المجموعات الوزن نفسه وتتقاسمه مقاعد كل مجموعة.
   *[nested_equal] لكل مجموعة وزنها وتتقاسمه مقاعدها.
}{ $over ->
    [seats] {" "}يوزَّع الوزن على جميع المقاعد.
    [in_office] {" "}يوزَّع الوزن على المقاعد المشغولة.
    [present] {" "}يوزَّع الوزن على الحاضرين.
   *[none] {""}
}{ $cap ->
    [none] {""}
   *[other] {" "}لا يجوز أن يتجاوز وزن أي مجموعة { $cap } من المجموع.
}
statute-says-notice = الدعوة ({ $kind }): قبل { $span } على الأقل{ $days ->
    [working] ، بأيام العمل
    [clear] ، بأيام كاملة
   *[calendar] {""}
}.
statute-says-notice-none = الدعوة ({ $kind }): بلا مهلة.
statute-says-notice-words = الدعوة ({ $kind }): { $words }.
statute-says-on-request = يجوز للأعضاء طلب عقد جلسة.{ $notice_within ->
    [none] {""}
   *[other] {" "}يجب أن توجَّه الدعوة خلال { $notice_within }.
}{ $hold_within ->
    [none] {""}
   *[other] {" "}يجب أن تُعقد خلال { $hold_within }.
}
statute-says-cure = تصح الجلسة المدعو إليها على غير الأصول إذا:
statute-says-agenda-closed = لا يجوز إضافة شيء إلى جدول الأعمال.
statute-says-off-agenda = يجوز اتخاذ قرار خارج جدول الأعمال{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}:
statute-says-call = الدعوة { $nth }{ $session ->
    [none] {""}
   *[other] ، جلسة { $session }
}{ $when ->
    [automatic] ، تلقائيًا
    [announced_in_the_first] ، معلنة في الأولى
    [new_notice] ، بدعوة جديدة
    [only_if_own_rules_allow] ، فقط إذا أجازتها القواعد الخاصة
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] ، بعد { $after }
}{ $notice_must_say ->
    [none] {""}
   *[other] ، إذا نصت الدعوة على ذلك
}:
statute-says-call-without-quorum = الدعوة { $nth }{ $session ->
    [none] {""}
   *[other] ، جلسة { $session }
}{ $when ->
    [automatic] ، تلقائيًا
    [announced_in_the_first] ، معلنة في الأولى
    [new_notice] ، بدعوة جديدة
    [only_if_own_rules_allow] ، فقط إذا أجازتها القواعد الخاصة
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] ، بعد { $after }
}{ $notice_must_say ->
    [none] {""}
   *[other] ، إذا نصت الدعوة على ذلك
} — لم يُذكر النصاب.
statute-says-quorum-check = { $check ->
    [opening] يُتحقق من النصاب عند الافتتاح.
    [whole_session] يجب أن يستمر النصاب طوال الجلسة.
    [each_resolution] يُتحقق من النصاب عند كل قرار.
   *[presumed_until_doubted] يُفترض توفر النصاب حتى يشكك فيه أحد.
}
statute-says-reading = يحتمل النص أكثر من قراءة ({ $about }: { $choices }).{ $chosen ->
    [none] {" "}لم تُختر أي قراءة.
   *[other] {" "}المختار: { $chosen }.
}
statute-says-consensus = يُسعى أولًا إلى التوافق: { $meaning }.
statute-says-majority = يحتاج القرار إلى:
statute-says-majority-kind = من أجل «{ $kind }» يلزم:
statute-says-grade = درجة «{ $grade }»:
statute-says-tie = عند تعادل الأصوات، بالترتيب:
statute-says-tie-step = { $step ->
    [second_vote] يعاد التصويت.
    [chair_casting] يرجّح صوت الرئاسة.
    [chair_casting_if_chair_votes] يرجّح صوت الرئاسة إن كان لها صوت.
    [eldest] يفوز الأكبر سنًا.
    [longest_serving] يفوز الأقدم.
    [lot] تُجرى القرعة.
   *[rejected] يُرفض.
}
statute-says-veto = يمكن لـ { $sectors } إيقاف القرار إذا: { $effect ->
    [rejects] (يسقط القرار)
   *[second_reading] (يُقرأ مرة ثانية)
}
statute-says-seats-fall = يصبح العدد القانوني عدد المقاعد المشغولة: { $when }.
statute-says-abstain = { $allowed ->
    [no] لا يجوز الامتناع.
   *[yes] يجوز الامتناع.
}
statute-says-abstain-forbidden = لا يجوز الامتناع لـ: { $sectors }.
statute-says-leaving-abstains = من يغادر بعد بدء النقاش يُحسب ممتنعًا.
statute-says-repeat = يعاد النقاش والتصويت إذا:
statute-says-proxy = يجوز لمقعد أن يمثل مقعدًا آخر.{ $when ->
    [none] {""}
   *[other] {" "}بشرط: { $when }.
}{ $max ->
    [none] {""}
   *[other] {" "}بحد أقصى { $max } لكل مقعد.
}{ $quorum ->
    [yes] {" "}تُحسب في النصاب.
    [no] {" "}لا تُحسب في النصاب.
   *[none] {""}
}
statute-says-proxy-none = لا يجوز التصويت بالوكالة.
statute-says-ballot = { $form ->
    [secret] التصويت سري.
    [roll_call] التصويت بالاسم.
    [show_of_hands] التصويت برفع الأيدي.
   *[open] التصويت علني.
}
statute-says-roll-call = تصويت بالاسم{ $asks ->
    [none] {""}
   *[other] ، بطلب من: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] ، فقط إذا { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] ، فقط من أجل: { $only_for }
}.
statute-says-secret = تصويت سري{ $asks ->
    [none] {""}
   *[other] ، بطلب من: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] ، فقط إذا { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] ، فقط من أجل: { $only_for }
}.
statute-says-recusal = من له مصلحة لا يشارك في البند{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}.{ $chair_replaced ->
    [yes] {" "}وإن كانت الرئاسة نابت عنها أخرى في البند.
   *[no] {""}
}
statute-says-recusal-quorum = إذا تحقق الأول فالنصاب هو الثاني:
statute-says-appoint = الانتخاب ({ $office }):
statute-says-round = الجولة { $round }:
statute-says-round-plurality = الجولة { $round }: يفوز صاحب أكثر الأصوات.
statute-says-prevailing = تنبيه: تنص مادة نافذة على خلاف ذلك ({ $law }، المادة { $article }؛ { $about }).
statute-says-not-said = { $what ->
    [quorum] لم يُذكر شيء عن النصاب.
    [majority] لم يُذكر شيء عن الأغلبية.
   *[tie] لم يُذكر ما يحدث عند التعادل.
}
statute-says-missing-statute = النص { $id } غير متوفر: ما كان سيقوله غير مذكور.
statute-says-simple-majority = أصوات مؤيدة أكثر من المعارضة.
statute-says-weighted = تُحسب الأوزان لا الرؤوس.
statute-says-without = من دون احتساب: { $without }.
statute-says-all-of = كل ما يلي:
statute-says-any-of = أحد ما يلي:
statute-says-not-so = ألا يكون ما يلي:
statute-says-role-present = يجب حضور: { $role }.
statute-says-spokespersons = حضور الناطقين باسم جميع المجموعات.
statute-says-largest = { $count ->
    [for] الأصوات المؤيدة هي الأكثر.
    [against] الأصوات المعارضة هي الأكثر.
   *[abstain] الممتنعون هم الأكثر.
}
statute-says-no-quorum-needed = لا يلزم نصاب.
statute-says-unknown = لا يستطيع البرنامج حساب هذا: { $what }.
statute-says-in-sector = داخل { $sectors }:
statute-says-each-sector = { $sectors ->
    [all] في كل مجموعة
   *[other] في كل من { $sectors }
}{ $empty ->
    [skipped] {" "}(المجموعة الفارغة لا تُحسب):
    [blocks] {" "}(المجموعة الفارغة تعطّل):
   *[none] :
}
statute-says-some-sector = { $sectors ->
    [all] في { $number } مجموعات على الأقل
   *[other] في { $number } على الأقل من { $sectors }
}{ $empty ->
    [skipped] {" "}(المجموعة الفارغة لا تُحسب):
    [blocks] {" "}(المجموعة الفارغة تعطّل):
   *[none] :
}
statute-word-chair = الرئاسة
statute-word-secretary = أمانة السر
statute-word-vice-chair = نيابة الرئاسة
statute-word-mayor = رئيس البلدية
statute-word-ordinary = عادية
statute-word-extraordinary = استثنائية
statute-word-constitutive = تأسيسية
statute-word-urgent = عاجلة
statute-word-second-call = الدعوة الثانية
statute-word-conflict-of-interest = تضارب المصالح
statute-word-personal-interest = مصلحة شخصية
statute-word-urgency-declared = إذا أُعلنت حالة الاستعجال
statute-word-group = مجموعة
statute-word-allowed = جائزة
statute-word-announced-in-the-first = معلنة في الأولى
statute-word-no-substitute-sits = لا يحضر ممثل بديل
statute-word-absolute = أغلبية مطلقة
statute-word-two-thirds = ثلثان
statute-word-amend-statutes = تعديل النظام الأساسي
statute-word-create-working-group = إنشاء فريق عمل
statute-says-shown = { $block }: { $content }
statute-word-members = الأعضاء
statute-word-substitutes = الممثلون البدلاء
statute-word-stand-in = الإنابة
statute-word-term = مدة التفويض
statute-word-loses-seat = فقدان المقعد
statute-word-remote = عن بُعد
statute-word-publicity = العلنية
statute-word-minutes = المحاضر
statute-word-dissent = الآراء المخالفة
statute-word-motions = الاقتراحات
statute-word-effect = الأثر
statute-word-created-by = الإنشاء
statute-word-rules = القواعد
statute-word-chosen = الاختيار
statute-word-reports = التقارير
statute-word-commissions = اللجان
statute-span-months = { $n ->
    [one] شهر واحد
    [two] شهرين
    [few] { $n } أشهر
   *[other] { $n } شهرًا
}
statute-span-days = { $n ->
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
   *[other] { $n } يومًا
}
statute-span-hours = { $n ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
   *[other] { $n } ساعة
}
statute-span-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
   *[other] { $n } دقيقة
}
statute-cited = { $law ->
    [own] (المادة { $article })
   *[other] ({ $law }، المادة { $article })
}
statute-try-verdict = { $verdict ->
    [adopted] { $has_ballots ->
        [yes] اعتُمد: { $for } مع، { $against } ضد، { $abstain } امتنعوا.
       *[no] اعتُمد.
    }
    [rejected] { $has_ballots ->
        [yes] رُفض: { $for } مع، { $against } ضد، { $abstain } امتنعوا.
       *[no] رُفض.
    }
    [elected] انتُخب: { $elected }.
   *[open] { $has_ballots ->
        [yes] غير معروف: { $for } مع، { $against } ضد، { $abstain } امتنعوا.
       *[no] غير معروف.
    }
}
statute-try-by = { $by ->
    [second_vote] في التصويت الثاني.
    [chair_casting] بصوت الرئاسة المرجّح.
    [repeat_required] يجب إعادة التصويت.
    [second_vote_required] يلزم تصويت ثانٍ.
    [chair_casting_required] ينقص صوت الرئاسة المرجّح.
    [tie_rejected] التعادل رفض.
    [consensus] بالتوافق.
    [veto] بحق النقض.
    [second_reading] في القراءة الثانية.
    [second_reading_required] تلزم قراءة ثانية.
    [may_defer_to_another_meeting] يجوز تأجيله إلى جلسة أخرى.
    [eldest] يحسم العمر.
    [longest_serving] تحسم الأقدمية.
    [lot] تحسم القرعة.
   *[other] -
}
statute-try-valid = { $valid ->
    [yes] الجلسة صحيحة.
    [no] الجلسة غير صحيحة: لا نصاب.
   *[open] لا يُعرف ما إذا كانت الجلسة صحيحة.
}
statute-try-grade = الدرجة المحققة: { $grade }.
statute-try-prevailing = تنبيه: تنص مادة نافذة على خلاف ذلك ({ $law }، المادة { $article }؛ { $about }).
statute-check = { $name ->
    [quorum] النصاب
    [majority] المطلوب
    [repeat] الإعادة
    [tie] التعادل
    [call] الدعوة
    [abstention] الامتناع
    [election] الانتخاب
    [consensus] التوافق
    [veto] النقض
    [second_reading] القراءة الثانية
    [recusal] التنحي
    [quorum_check] النصاب
    [on_request] طلب جلسة
   *[other] { $name }
}{ $sector ->
    [none] {""}
   *[other] {" "}({ $sector })
}: { $sum }{ $article }.{ $met ->
    [yes] {" "}تحقق.
    [no] {" "}لم يتحقق.
   *[open] {" "}غير معروف.
}
statute-check-missing = ينقص: { $facts }.
statute-sum-share = { $have } من { $base_count }، { $bound ->
    [more_than] والمطلوب أكثر من { $needed }
   *[at_least] والمطلوب { $needed }
}{ $plain ->
    [yes] {""}
   *[no] {" "}– { $count }، { $base }
}
statute-sum-simple = مؤيدون أكثر من المعارضين
statute-sum-number = { $have }، والمطلوب { $needed } – { $count }
statute-sum-sectors = { $have } من { $base_count } مجموعات، والمطلوب { $needed }
statute-sum-role = يجب حضور: { $role }
statute-sum-free = لا يلزم نصاب
statute-sum-spokespersons = حضور الناطقين باسم جميع المجموعات
statute-sum-objections = { $have } اعتراضات
statute-sum-abstention = { $have } ممن لا يجوز لهم الامتناع
statute-sum-plurality = يفوز صاحب الأكثر: { $have }
statute-sum-unknown = لا يستطيع البرنامج حسابه
statute-sum-word = { $word }
statute-check-word-not-said = النص لا يذكر ذلك
statute-check-word-second-vote = تصويت ثانٍ
statute-check-word-chair-casting = صوت الرئاسة المرجّح
statute-check-word-chair-casting-if-chair-votes = صوت الرئاسة المرجّح إن كان لها صوت
statute-check-word-rejected = يُرفض
statute-check-word-adjourned = أُجّلت السابقة: يسري نصاب الدعوة الأولى
statute-check-word-notice-did-not-say = لم تنص الدعوة على ذلك: يسري نصاب الدعوة الأولى
statute-check-word-notice = يتوقف على ما نصت عليه الدعوة
statute-check-word-only-if-own-rules-allow = فقط إذا أجازتها القواعد الخاصة
statute-check-word-presumed-until-doubted = يُفترض حتى يشكك فيه أحد
statute-check-word-eldest = الأكبر سنًا
statute-check-word-longest-serving = الأقدم
statute-check-word-lot = القرعة
statute-check-word-largest = الأكثر عددًا
statute-check-word-empty-sector = مجموعة فارغة
statute-check-summary = أخطاء: { $errors }. تنبيهات: { $warnings }.
statute-severity-error = خطأ
statute-severity-warning = تنبيه
statute-severity-reasoned-warning = تنبيه يحتاج إلى تعليل
error-statutes-form-unknown = الملف ليس بصيغة statute/1.
error-statutes-key-missing = المفتاح «{ $key }» ناقص.
error-statutes-key-unknown = لا تعرف الصيغة المفتاح «{ $key }».
error-statutes-key-twice = المفتاح «{ $key }» مكرر.
error-statutes-value-kind = لا يقبل «{ $key }» هذه القيمة؛ المتوقع: { $expected }.
error-statutes-word-unknown = «{ $word }» غير معروف هنا؛ المقبول: { $expected }.
error-statutes-condition-invalid = لا يمكن حساب هذا الشرط ({ $reason }).
error-statutes-condition-unknown = لا يعرف البرنامج شرطًا بالمفتاح «{ $key }».
error-statutes-duration-malformed = «{ $text }» ليست مدة مثل P8D أو PT48H.
error-statutes-sibling-unknown = لا يوجد «{ $name }» لنسخه.
error-statutes-sector-unknown = لا توجد في النظام مجموعة «{ $sector }».
error-statutes-too-deep = شروط متداخلة أكثر من اللازم.
error-statutes-fallback-body-unknown = «{ $law }» ليس من النصوص المكملة أو ليست فيه هيئة «{ $body }».
error-statutes-unreachable = لا يمكن تحقيق هذا حتى بحضور الجميع وتأييدهم.
error-statutes-second-call-stricter = تشترط الدعوة { $nth } أكثر من سابقتها.
error-statutes-casting-without-chair = يُمنح صوت مرجّح لرئاسة لا صوت لها.
error-statutes-seats-unknown = يجب تحديد عدد المقاعد عند اعتماد النظام.
error-statutes-voting-seats-unknown = تشير القاعدة إلى مقاعد مصوّتة من دون ذكر عددها.
error-statutes-reading-not-chosen = يحتمل النص أكثر من قراءة ({ $about }): يجب اختيار واحدة.
error-statutes-reading-unknown = القراءة «{ $reading }» ليست ضمن الخيارات أو غير معروفة.
error-statutes-secrecy-clash = التصويت السري سيكشف مجموعة «{ $sector }»: مقاعدها أقل من { $min }.
error-statutes-calls-misnumbered = الدعوات غير مرقمة 1، 2، 3: ورد { $nth } والمتوقع { $expected }.
error-statutes-sectors-do-not-add = مقاعد المجموعات أو أوزانها غير متسقة (المجموع: { $sum }).
error-statutes-cap-impossible = مع هذا العدد القليل من المجموعات لا يمكن أن تبقى كلها دون { $cap }.
error-statutes-tie-step-idle = لا يُبلغ أبدًا هذه الخطوة من حسم التعادل: { $step }.
error-statutes-single-seat-veto = لمجموعة «{ $sector }» مقعد واحد: غيابه يوقف كل شيء.
error-statutes-quorum-of-those-present = نصاب محسوب من الحاضرين لا يمكن أن يختل.
error-statutes-quorum-of-one = يكفي مقعد واحد لتحقيق النصاب.
error-statutes-empty-sector-not-said = لم يُذكر هل تعطّل المجموعة الفارغة أم لا تُحسب.
error-statutes-stand-in-casting-not-said = لم يُذكر هل لمن ينوب عن الرئاسة صوت مرجّح.
error-statutes-tie-not-said = { $body }: لم يُذكر ما يحدث عند التعادل.
error-statutes-quorum-not-said = { $body }: لم يُذكر شيء عن النصاب.
error-statutes-majority-not-said = { $body }: لم يُذكر شيء عن الأغلبية.
error-statutes-weights-not-said = الأوزان غير محددة تمامًا: ينقص «{ $key }».
error-statutes-chair-vote-reading = ليس واضحًا هل تصوّت الرئاسة كعضو.
error-statutes-reading-is-text = توجد ملاحظة حول قراءة «{ $about }» من دون خيارات.
error-statutes-fallback-missing = النص المكمل «{ $id }» غير موجود في المجلد: ما يقوله يبقى غير مذكور.
error-statutes-fallback-silent = أُحيل «{ $key }» إلى النصوص المكملة ولا يذكره أي منها.
error-statutes-mandatory-differs = تنص مادة نافذة على خلاف ذلك ({ $law }، المادة { $article }).
