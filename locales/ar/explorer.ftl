# The public record on the reader’s own device: search, entries, proofs, comparison.

explorer-title = كل ما حدث، والبرهان عليه
explorer-lead = كل عمل من أعمال المجلس قيد في سجل لا يمكن إلا أن ينمو. يمكن لأي شخص أن يبحث فيه وينسخه ويتحقق من أنه لم يُغيّر ولم يُحذف منه شيء. وجهازك هو الذي يتحقق.
explorer-entry = قيد من السجل

# Search
explorer-search = بحث
explorer-act = نوع العمل
explorer-all-acts = كل الأنواع
explorer-organisation = المنظمة
explorer-all-organisations = كل المنظمات
explorer-from = من
explorer-until = إلى
explorer-search-do = ابحث
explorer-search-hint = قرار أو منظمة أو رقم قيد أو معرّف من إيصال.
explorer-entries = القيود
explorer-download = نزّل كل شيء
explorer-column-entry = القيد
explorer-column-when = متى
explorer-column-act = العمل
explorer-column-about = بشأن
explorer-column-by = من قِبل
explorer-reading = تجري قراءة القيود والتحقق منها على هذا الجهاز…
explorer-extent = قُرئت القيود { $first }–{ $last } وبُرهن عليها على هذا الجهاز.
explorer-extent-whole = { $count ->
    [zero] السجل خالٍ.
    [one] قُرئ القيد الوحيد في السجل وبُرهن عليه على هذا الجهاز.
    [two] قُرئ قيدا السجل وبُرهن عليهما على هذا الجهاز.
    [few] قُرئت قيود السجل الـ{ $count } كلها وبُرهن عليها على هذا الجهاز: لم يُترك شيء مطابق.
    [many] قُرئت قيود السجل الـ{ $count } كلها وبُرهن عليها على هذا الجهاز: لم يُترك شيء مطابق.
   *[other] قُرئت قيود السجل الـ{ $count } كلها وبُرهن عليها على هذا الجهاز: لم يُترك شيء مطابق.
}
explorer-extent-hinted = وُجدت ببحث هذا الموقع نفسه. كل قيد معروض مُبرهن عليه على هذا الجهاز، أما أنه لم يُترك شيء فليس كذلك.
explorer-more = اقرأ ما قبلها
explorer-none = لا قيد في السجل يطابق.
explorer-none-yet = لا قيد يطابق بين ما قُرئ حتى الآن.

# Who and what
explorer-by-representative = ممثل
explorer-by-staff = مكتب المجلس
explorer-by-auditor = مدقق
explorer-by-operator = مشغّل النظام
explorer-by-system = النظام بحسب ساعته
explorer-by-public = شخص من الجمهور
explorer-subject-log = السجل نفسه
explorer-subject-council = المجلس
explorer-subject-statute = النظام الأساسي
explorer-subject-organisation = منظمة
explorer-subject-seat = مقعد
explorer-subject-decision = قرار
explorer-subject-poll = تصويت
explorer-subject-dataset = مجموعة بيانات
explorer-subject-erasure = محو
explorer-subject-rectification = تصحيح
explorer-subject-retention = إزالة بحسب المدة
explorer-subject-export = تصدير
explorer-subject-auditor = تكليف مدقق
explorer-subject-engagement = عملية تدقيق

# Proof
explorer-proof = القيد { $index } موجود في السجل
explorer-proof-checked = تم التحقق من البرهان على هذا الجهاز
explorer-proof-doubtful = محل شك
explorer-proof-text = { $count ->
    [zero] القيد وحده (بالأزرق) هو الجذر الذي وقّعه المجلس. غيّر حرفًا واحدًا من القيد فلا يعود الجذر مطابقًا.
    [one] يكفي القيد (بالأزرق) وبصمة أخرى واحدة (بالبرتقالي) لحساب الجذر الذي وقّعه المجلس. غيّر حرفًا واحدًا من القيد فلا يعود الجذر مطابقًا.
    [two] يكفي القيد (بالأزرق) وبصمتان أخريان (بالبرتقالي) لحساب الجذر الذي وقّعه المجلس. غيّر حرفًا واحدًا من القيد فلا يعود الجذر مطابقًا.
    [few] يكفي القيد (بالأزرق) و{ $count } بصمات أخرى (بالبرتقالي) لحساب الجذر الذي وقّعه المجلس. غيّر حرفًا واحدًا من القيد فلا يعود الجذر مطابقًا.
    [many] يكفي القيد (بالأزرق) و{ $count } بصمة أخرى (بالبرتقالي) لحساب الجذر الذي وقّعه المجلس. غيّر حرفًا واحدًا من القيد فلا يعود الجذر مطابقًا.
   *[other] يكفي القيد (بالأزرق) و{ $count } بصمة أخرى (بالبرتقالي) لحساب الجذر الذي وقّعه المجلس. غيّر حرفًا واحدًا من القيد فلا يعود الجذر مطابقًا.
}
explorer-drawing = القيد { $index } في الأسفل والجذر الموقّع في الأعلى؛ في كل خطوة من { $count } تعطي بصمتان التي فوقهما. ويلي ذلك في قائمة.
explorer-step = <left>{ $left }</left> مع <right>{ $right }</right> يعطي <result>{ $result }</result>
explorer-proof-root = الجذر نفسه في نقطة التحقق الموقّعة ذات القيود البالغ عددها { $size }.
explorer-proof-list = البرهان كاملًا
explorer-step-leaf = بصمة القيد: SHA-256 لبايت صفر ثم نصه.
explorer-step-before = مع بصمة القيود { $first }–{ $last } موضوعة قبلها:
explorer-step-after = مع بصمة القيود { $first }–{ $last } موضوعة بعدها:
explorer-step-gives = يعطي

# An entry
explorer-published = القيد كما نُشر
explorer-published-text = { $bytes } بايت، بالكتابة الوحيدة المعتمدة (RFC 8785)؛ وهنا منسّقة للقراءة.
explorer-exact = البايتات كما هي
explorer-leaf-hash = البصمة
explorer-files = الملفات
explorer-file-bundle = حزمة مع القيود المجاورة
explorer-file-proof = برهان الاحتواء
explorer-file-openings = القيم المكشوفة
explorer-file-checkpoint = نقطة التحقق الموقّعة
explorer-eid = معرّف القيد
explorer-ballot-time = الأوراق لا تذكر متى ولا بيد من.
explorer-person = الشخص
explorer-covered = قيمة محجوبة
explorer-uncovered = كُشفت وتم التحقق منها هنا
explorer-unknown-form = قيد بصيغة غير معروفة
explorer-unknown-text = هو في السجل، أما ما يقوله فلا يمكن لهذه الصفحة الحكم عليه.
explorer-waiting = ينتظر هذا القيد نقطة التحقق الموقّعة التالية. عُد بعد قليل.
explorer-items = اعرض الكل ({ $count })
explorer-yes = نعم
explorer-no = لا
explorer-neighbours = القيود المجاورة
explorer-before = قبله: القيد { $index }
explorer-after = بعده: القيد { $index }
explorer-checks = ما تم التحقق منه
explorer-check-form = له الصيغة الوحيدة لنوعه
explorer-check-form-bad = ليست له صيغة نوعه
explorer-check-path = بصمته تقود إلى الجذر الموقّع
explorer-check-path-detail = الخطوات: { $count }
explorer-check-signed = الجذر موقّع بالمفتاح الذي يثق به هذا الجهاز
explorer-check-signed-detail = نقطة تحقق من { $size } قيدًا
explorer-check-openings = القيم المكشوفة: { $count } من { $all }
explorer-check-openings-bad = كُشفت قيمة خطأً
explorer-check-openings-detail = تبقى الأسماء والنصوص الحرة محجوبة ما لم تكشفها القواعد، ويمكن محوها دون كسر السجل.

# Health
explorer-health = سلامة السجل
explorer-health-size = { $count ->
    [zero] لا قيود بعد
    [one] قيد واحد تحت توقيع
    [two] قيدان مترابطان
    [few] { $count } قيود مترابطة كلها
    [many] { $count } قيدًا مترابطة كلها
   *[other] { $count } قيد مترابطة كلها
}
explorer-health-key = وقّعه { $name }، الجذر
explorer-health-rotated = سلّمه مفتاح أقدم يثق به هذا الجهاز في القيد { $index }.
explorer-health-unsigned = لا توقيع سليم
explorer-health-unread = تعذّرت قراءة نقطة التحقق
explorer-health-broken = القيود لا توافق التوقيع
explorer-health-first = من الآن فصاعدًا يلاحظ هذا الجهاز أي تغيير أو حذف لما شوهد اليوم.
explorer-health-extends = يضم كل ما رآه هذا الجهاز من قبل
explorer-health-extends-detail = { $size } من القيود، شوهدت في { $when }
explorer-health-forked = لا يضم ما رآه هذا الجهاز من قبل
explorer-health-forked-detail = ما شوهد من قبل: { $size } من القيود، { $when }
explorer-health-uncompared = لم يُقارن بما رآه هذا الجهاز من قبل
explorer-health-witnesses = الشهود المتفقون: { $count } من { $all }
explorer-health-witnessed = آخر مرة { $when }
explorer-health-alone = لا شاهد من خارج المجلس
explorer-health-alone-detail = لا أحد غيره يوقّع على السجل. قارن نقطة تحققك بنقطة شخص آخر لتتأكد من أن الجميع يُعرض عليهم الشيء نفسه.
explorer-health-alive = آخر عمل { $ago }
explorer-health-silent = صامت منذ أكثر من يوم
explorer-health-last = { $act }، { $when }

# Checkpoints and comparison
explorer-checkpoints = نقاط التحقق
explorer-checkpoints-hint = ما رآه هذا الجهاز؛ تُقارن كل نقطة من جديد بالسجل المعروض الآن.
explorer-comparing = تجري المقارنة…
explorer-consistent = متسقة
explorer-inconsistent = متناقضة
explorer-uncompared = لم تُقارن
explorer-compare = قارن نقطتي تحقق

# The key
explorer-key = المفتاح الذي يثق به هذا الجهاز
explorer-key-none = لا شيء بعد.
explorer-key-site = أُخذ من هذا الموقع في { $when }. سيُلاحظ أي تغيير الآن؛ لكن من يستطيع تزوير السجل كان بوسعه أن يعرض مفتاحه الخاص يومها. قارنه بالمفتاح المذكور في المحضر أو في إعلان البلدية.
explorer-key-reader = أكدت هذا المفتاح في { $when }. لا يستطيع الموقع استبداله.
explorer-key-compared = قارنته: إنه نفسه
explorer-key-own = استخدم مفتاحًا لديّ
explorer-key-forget = انسَ هذا المفتاح وكل ما شوهد
explorer-key-forget-hint = فقط إذا أخبرك المجلس بطريق آخر بأنه بدأ سجلًا جديدًا.
explorer-key-field = مفتاح السجل
explorer-key-hint = سطر واحد من غير هذا الموقع.
explorer-key-bad = هذا ليس مفتاحًا بصيغة الملاحظات الموقّعة.
explorer-key-keep = احتفظ بهذا المفتاح

# Without us
explorer-without = تحقق من دوننا
explorer-without-all = شغّل أداة التحقق على جهازك على السجل كله.
explorer-without-text = الأمر نفسه لهذا القيد: ببرنامجنا أو ببرنامج ليس لنا أو يدويًا.
explorer-by-claror = ببرنامجنا
explorer-by-scales = ببرنامج ليس لنا
explorer-by-hand = نص برمجي يتحقق من هذا القيد بأداة openssl وحدها
explorer-how = كيف تتحقق، بكلمات بسيطة

# One thing
explorer-subject-title = ما يضمه السجل عن { $name }
explorer-subject-title-plain = ما يضمه السجل عن شيء واحد
explorer-subject-page = صفحته
explorer-story = { $kind }: كل القيود
