# Refusals: organisations and seats
error-membership-code-taken = الرمز { $code } تحمله منظمة أخرى، حالية أو سابقة.
error-membership-seat-code-taken = الرمز { $code } يحمله مقعد آخر، حالي أو منتهٍ.
error-membership-college-full = يمنح النظام الأساسي هذه المجموعة ({ $college }) من المقاعد: { $seats }، وكلها مشغولة.
error-membership-college-differs = مقاعد هذه المنظمة في مجموعة أخرى ({ $college }).
error-membership-organisation-suspended = عضوية المنظمة معلّقة.
error-membership-organisation-not-suspended = عضوية المنظمة ليست معلّقة.
error-membership-organisation-withdrawn = غادرت المنظمة المجلس. تبقى صفحتها كما كانت.
# Refusals: mandates
error-membership-seat-taken = { $ends_on ->
    [null] للمقعد { $kind ->
        [titular] ممثل أصيل
       *[substitute] ممثل بديل
    } منذ { $starts_on } وحتى إشعار آخر.
   *[other] للمقعد { $kind ->
        [titular] ممثل أصيل
       *[substitute] ممثل بديل
    } من { $starts_on } إلى { $ends_on }.
}
error-membership-mandate-twice = { $ends_on ->
    [null] هذا الشخص يمثّل المقعد فعلًا منذ { $starts_on } وحتى إشعار آخر.
   *[other] هذا الشخص يمثّل المقعد فعلًا من { $starts_on } إلى { $ends_on }.
}
error-membership-seat-ended = ينتهي المقعد في { $valid_until }، قبل نهاية التفويض.
error-membership-seat-not-yet = هذا المقعد للمنظمة ابتداءً من { $valid_from } فقط.
error-membership-dates-reversed = اليوم الأخير يسبق اليوم الأول.
error-membership-mandate-past = لا يمكن منح تفويض لأيام مضت.
error-membership-already-ended = انتهى هذا في { $ended_on }.
error-membership-ends-in-past = ما مضى لا يمكن تغييره. اختر اليوم أو يومًا بعده.
error-membership-ends-later = ينتهي هذا قبل ذلك أصلًا، في { $ends_on }.
# Refusals: people and offices
error-membership-email-fixed = يدخل هذا الشخص بعنوانه الحالي؛ لا يمكن لأحد غيره تغييره.
error-membership-email-missing = ليس لهذا الشخص عنوان بريد إلكتروني يُدعى عليه.
error-membership-role-held = يشغل هذا الشخص المنصب فعلًا.
error-membership-role-not-held = لا يشغل هذا الشخص المنصب.
error-membership-last-administrator = هذا آخر مدير. عيّن مديرًا آخر أولًا.
error-membership-still-holds = ما زال هذا الشخص يمثل جهة أو يشغل منصبًا (الولايات: { $mandates }، المناصب: { $offices }). يجب إنهاؤها أولًا.
# Refusals: founding and importing
error-membership-council-exists = يوجد مجلس بهذا الاسم ({ $slug }) أو بهذا السجل.
error-membership-council-has-members = للمجلس أعضاء فعلًا. لا تملأ الملفات إلا مجلسًا بلا أعضاء.
error-membership-council-differs = الملفات لمجلس آخر ({ $slug }).
# Fields
error-membership-code-malformed = يتكوّن الرمز من حروف لاتينية بلا علامات وأرقام وشرطات وشرطات سفلية، أربعين على الأكثر، ويبدأ بحرف أو رقم.
error-membership-kind-malformed = النوع مفتاح من حروف لاتينية صغيرة وأرقام وشرطات سفلية، مثل migrant_association.
error-membership-website-malformed = يبدأ عنوان الموقع بـ https:// أو http:// ولا مسافات فيه.
error-membership-college-unknown = ليس في المجلس هذه المجموعة ({ $college }).
error-membership-date-in-future = لم يأتِ هذا اليوم بعد.
error-membership-import-row-denied = لا يحق لك استيراد هذا السطر: لا يحق لك { $action ->
    [admitOrganisation] قبول منظمات
    [addSeat] منح مقاعد
    [registerPerson] تسجيل أشخاص
   *[appointRepresentative] تعيين ممثلين
}.
# Files of councils
error-import-file-too-large = الملف أكبر من اللازم؛ الحد الأقصى { $limit_bytes } بايت.
error-import-file-empty = الملف فارغ.
error-import-file-not-utf8 = من هنا ليس الملف نصًا بترميز UTF-8.
error-import-file-has-nul = هذا ليس ملف نص.
error-import-yaml-malformed = هذا ليس YAML صالحًا: { $reason }
error-import-yaml-too-complex = يستعمل ملف YAML هذا أكثر مما يحتاجه مجلس: بلا مراسٍ ولا وسوم ولا عدة مستندات.
error-import-duplicate-key = المفتاح { $key } مكرر.
error-import-unknown-key = لا معنى للمفتاح { $key } هنا.
error-import-missing-key = المفتاح { $key } ناقص.
error-import-wrong-type = قيمة { $field } من نوع آخر؛ المتوقع: { $expected }.
error-import-csv-malformed = { $reason ->
    [delimiter] يجب فصل الأعمدة بفواصل لاتينية.
    [open_quote] علامة اقتباس لم تُغلق.
    [stray_quote] علامة اقتباس داخل خلية غير مقتبسة.
   *[unreadable] هذا ليس سطر CSV مقروءًا.
}
error-import-unknown-column = لا معنى للعمود { $column } هنا.
error-import-duplicate-column = العمود { $column } مكرر.
error-import-missing-column = العمود { $column } ناقص.
error-import-cell-count = عدد خلايا السطر { $found }، وعدد خلايا العنوان { $expected }.
error-import-too-many-rows = سطور أكثر من اللازم؛ الحد الأقصى { $limit }.
error-import-value-missing = { $field } ناقص.
error-import-invalid-value = لا تصح قيمة { $field } هذه: { $value }؛ المتوقع: { $expected }.
error-import-too-many-items = في { $field } عناصر أكثر من اللازم؛ الحد الأقصى { $limit }.
error-import-text-too-long = { $field } أطول من اللازم؛ الحد الأقصى { $limit } حرفًا.
error-import-text-control-character = في { $field } حرف تحكم غير مرئي ({ $character }).
error-import-text-formula = يبدأ { $field } بـ { $character }؛ ستعدّه جداول البيانات معادلة.
error-import-unknown-sector = { $value } ليس من القطاعات الستة.
error-import-unknown-seat-group = ليس في ملف المجلس مجموعة مقاعد { $value }.
error-import-unknown-member = ليس في ملف الأعضاء عضو { $value }.
error-import-duplicate-code = الرمز { $code } موجود فعلًا في السطر { $line }.
error-import-duplicate-item = في { $field } تكررت القيمة { $value }.
error-import-language-not-listed = يستعمل { $field } اللغة { $language } التي لا يذكرها المجلس.
error-import-name-missing = ليس للمجلس اسم بلغته الرئيسية ({ $language }).
error-import-seats-total-differs = تقول seats_total ‏{ $stated }، لكن مجموع المجموعات { $counted }.
error-import-group-seats-differ = للمجموعة { $seat_group } من المقاعد { $stated }، لكن لأعضائها { $counted }.
error-import-rule-invalid = لا يمكن حساب القاعدة: { $field } ({ $reason }).
error-import-rule-unreachable = حتى المقاعد كلها معًا لا تستوفي هذه القاعدة.
error-import-seat-missing = عدد مقاعد { $member } هو { $seats }: حدّد أيها.
error-import-seat-unknown = عدد مقاعد { $member } هو { $seats }، وليس هذا منها.
error-import-seat-taken = لمقعد { $member } ممثل أصيل في الأيام نفسها، في السطر { $line }.
error-import-duplicate-mandate = الشخص نفسه يمثّل مقعد { $member } هذا في الأيام نفسها، في السطر { $line }.
error-import-person-differs = للعنوان نفسه { $field ->
    [name] اسم آخر
   *[language] لغة أخرى
} في السطر { $line }.
error-import-dates-reversed = اليوم الأخير يسبق اليوم الأول.
error-import-too-many-problems = توجد مشكلات أخرى؛ هذه أولى { $limit }.
# What can be done
action-importCouncil = ملء المجلس من ملفات
action-exportCouncil = تصدير المجلس مع عناوين أشخاصه
action-admitOrganisation = قبول منظمة
action-amendOrganisation = تعديل ما يقال عن منظمة
action-suspendOrganisation = تعليق عضوية منظمة مع ذكر الأسباب
action-reinstateOrganisation = إنهاء تعليق
action-withdrawOrganisation = إنهاء عضوية منظمة مع ذكر الأسباب
action-addSeat = منح منظمة مقعدًا
action-endSeat = إنهاء مقعد
action-registerPerson = تسجيل شخص
action-amendPerson = تصحيح اسم شخص آخر أو عنوانه
action-invitePerson = دعوة شخص إلى فتح حسابه
action-appointRepresentative = تعيين ممثل
action-endMandate = إنهاء تفويض شخص آخر
action-grantRole = منح منصب
action-revokeRole = سحب منصب
action-listPeople = رؤية قائمة أشخاص المجلس كلهم
action-viewPersons = رؤية من يمثّل منظمة تخفي أشخاصها
action-viewPerson = رؤية شخص تخفيه منظمة
action-viewEmail = رؤية عناوين البريد الإلكتروني
action-exportMyData = أخذ نسخة مما يُعرف عن النفس
action-correctMyName = تصحيح الاسم الشخصي
action-eraseMyself = طلب محو ما يُعرف عن النفس
action-erasePerson = محو بيانات شخص بطلب خطي أو بأمر
# Who was erased
person-erased-request = مُحي الاسم بطلب من صاحبه
person-erased-retention = مُحي الاسم بعد انقضاء مدة حفظه
person-erased-order = مُحي الاسم بأمر
# Offices
role-public = الجميع
role-representative = ممثل عضو
# The rule in words
rule-share = { $count }: { $bound ->
    [at_least] ما لا يقل عن
   *[more_than] أكثر من
} { $share } { $base }{ $plus ->
    [0] {""}
   *[other] {"، "}زائد { $plus }
}{ $needed ->
    [none] {""}
   *[other] {" "}({ $needed } من { $seats })
}.
rule-number = { $count }: { $bound ->
    [at_least] ما لا يقل عن
   *[more_than] أكثر من
} { $number }.
rule-min = لا أقل من { $min } أبدًا.
rule-count-present = المقاعد المشاركة
rule-count-present-or-represented = المقاعد المشاركة أو الممثَّلة
rule-count-voting-present = المقاعد المصوّتة المشاركة
rule-count-voting-present-or-represented = المقاعد المصوّتة المشاركة أو الممثَّلة
rule-count-for = الأصوات المؤيدة
rule-count-against = الأصوات المعارضة
rule-count-abstain = الممتنعون
rule-count-recused = المقاعد المتنحية
rule-count-signatories = الموقّعون
rule-fraction-1-2 = نصف
rule-fraction-1-3 = ثلث
rule-fraction-2-3 = ثلثي
rule-fraction-1-4 = ربع
rule-fraction-3-4 = ثلاثة أرباع
rule-fraction-3-5 = ثلاثة أخماس
rule-fraction-4-5 = أربعة أخماس
rule-fraction-1-1 = كامل
rule-base-seats = جميع المقاعد
rule-base-in-office = المقاعد التي لها ممثل
rule-base-eligible = المقاعد التي يحق لها التصويت في المسألة
rule-base-present = المقاعد المشاركة
rule-base-present-or-represented = المقاعد المشاركة أو الممثَّلة
rule-base-votes-cast = الأصوات المؤيدة أو المعارضة
rule-base-voters-with-abstainers = الأصوات بما فيها الممتنعون
rule-base-ballots-without-refusals = جميع الأوراق التي فيها اختيار، البيضاء والملغاة منها
rule-base-present-less-abstain = المقاعد المشاركة ما عدا الممتنعين
rule-base-voting-seats = جميع المقاعد التي لها حق التصويت
rule-base-voting-in-office = المقاعد المصوّتة التي لها ممثل
rule-base-voting-eligible = المقاعد المصوّتة التي يحق لها التصويت في المسألة
rule-base-voting-present = المقاعد المصوّتة المشاركة
rule-base-voting-present-or-represented = المقاعد المصوّتة المشاركة أو الممثَّلة
rule-base-voting-present-less-abstain = المقاعد المصوّتة المشاركة ما عدا الممتنعين
