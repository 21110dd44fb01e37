# What a check of the record on the reader’s own device says.

record-mark-good = تم التحقق وهو صحيح
record-mark-bad = تم التحقق وهو خاطئ
record-mark-open = لم يتم التحقق منه
record-checking = يجري التحقق على هذا الجهاز…
record-checked-here = تم التحقق على جهازك، { $time }
record-check-again = أعد التحقق
record-copy = نسخ
record-copied = نُسخ
record-first-visit = أول تحقق على هذا الجهاز: لا شيء للمقارنة به بعد.
record-extends-seen = لا يزال يضم دون تغيير القيود البالغ عددها { $size } التي رآها هذا الجهاز في { $when }.
record-alarm = هذا السجل غير سليم
record-alarm-result = هذه النتيجة غير سليمة
record-alarm-what = ما العمل:
record-alarm-do = لا تعتمد على ما يعرضه هذا الموقع. احفظ الأدلة، وأعد التحقق من شبكة أخرى، وأبلغ مدقق المجلس وشخصًا من خارج المجلس.
record-evidence = احفظ الأدلة
record-evidence-both = احفظ نقطتي التحقق الموقّعتين
record-unfinished = تعذّر التحقق من كل شيء

# One sentence for each kind of finding
record-finding-checkpoint = ما يعرضه هذا الموقع على أنه نقطة تحقق السجل ليس نقطة تحقق موقّعة.
record-finding-signature = نقطة التحقق غير موقّعة بالمفتاح الذي يثق به هذا الجهاز.
record-finding-origin = نقطة التحقق تخص سجلًا آخر.
record-finding-key = ما يفترض أن يكون مفتاح السجل ليس مفتاحًا.
record-finding-root = القيود والبصمات المعروضة لا تقود إلى الجذر الذي وقّعه المجلس.
record-finding-leaf-hash = القيد { $index } تغيّر: لم تعد له البصمة التي سُجّل بها.
record-finding-tile-hash = تغيّر ملف بصمات: فهو لا يوافق القيد { $index } السليم.
record-finding-damaged = أحد ملفات السجل مبتور أو فيه زيادة.
record-finding-leaf-form = القيد { $index } ليس بالصيغة التي تكون عليها أعمال المجلس.
record-finding-older = أُعيد سجل أقدم: يعرض هذا الموقع أقل من القيود البالغ عددها { $size } التي سبق توقيعها.
record-finding-consistency = أُعيدت كتابة التاريخ: السجل المعروض الآن لا يضم القيود البالغ عددها { $size } التي سبق توقيعها، أو يُعرض عليك سجل غير الذي يُعرض على غيرك.
record-finding-cosignature = توقيع أحد الشهود خاطئ.
record-finding-policy = تعذّرت قراءة قائمة الشهود.
record-finding-opening = كُشفت قيمة مختومة عن شيء غير الذي خُتم.
record-finding-roll = قائمة المقاعد التي لها صوت ليست التي ثُبّتت عند الافتتاح.
record-finding-ballot = القيد { $index } ورقة اقتراع لا تسمح بها القواعد.
record-finding-close = يذكر إغلاق التصويت عددًا من الأوراق غير الذي في السجل.
record-finding-count = الفرز خاطئ: إعادة عدّ الأوراق تعطي أرقامًا أخرى.
record-finding-rule = طُبّقت القاعدة خطأً: الأرقام تؤدي إلى نتيجة أو مجاميع أخرى.
record-finding-count-missing = لا يضم السجل فرزًا لهذا التصويت مع أن هذه الصفحة تعرض نتيجة.
record-finding-confirm = يذكر الاعتماد نتيجة غير نتيجة الفرز.
record-finding-page-figures = تعرض هذه الصفحة أرقامًا غير التي يعطيها السجل.
record-finding-page-outcome = تعرض هذه الصفحة نتيجة غير التي يعطيها السجل.
record-finding-page-roll = يعرض جدول الأصوات في هذه الصفحة أوراقًا غير التي في السجل.
record-finding-page-text = نص هذه الصفحة ليس النص الذي أُعلن.
record-finding-eid = في الموضع الذي يذكره الموقع للقيد يوجد قيد آخر: القيد { $index }.
record-finding-unreachable = لم يجب الموقع.
record-finding-missing = ملف تعِد به نقطة التحقق غير موجود: { $file }.
record-finding-unknown = في السجل شيء من نوع لا تعرفه هذه الصفحة، فلا يمكنها الحكم عليه.
record-finding-opening-missing = بعض الأوراق المختومة لم تُفتح فلا يمكن عدّها هنا.
record-finding-policy-unmet = شهد نقطة التحقق هذه عدد من الشهود أقل مما يطلبه المجلس.
record-finding-insecure = هذا الاتصال غير مشفّر فلا يتيح المتصفح أدوات التعمية: افتح الموقع عبر https للتحقق.
record-finding-not-there = لا يضم السجل قيدًا أو نقطة تحقق كهذه.
record-finding-other = هناك ما لا يستقيم ({ $code }).

# Verify this result
record-step-record = لم تُعَد كتابة السجل
record-step-record-bad = السجل غير سليم
record-step-record-detail = { $size } من القيود تحت نقطة تحقق موقّعة.
record-step-record-link = حالة السجل
record-step-stopped = تعذّر تتبع التصويت في السجل
record-step-ballots = { $count ->
    [zero] لا أوراق في السجل العام
    [one] الورقة الوحيدة في السجل العام
    [two] الورقتان كلتاهما في السجل العام
    [few] كل الأوراق الـ{ $count } في السجل العام
    [many] كل الأوراق الـ{ $count } في السجل العام
   *[other] كل الأوراق الـ{ $count } في السجل العام
}
record-step-ballots-detail = القيود { $first }–{ $last }، قُرئت دون ثغرة.
record-step-replaced = غُيّرت قبل الإغلاق: { $count }.
record-step-openings = كل ورقة مختومة تُفتح على ما خُتم
record-step-openings-detail = أُعيد الحساب من الملح والقيمة.
record-step-count = الفرز صحيح
record-step-count-detail = أُعيد الحساب هنا: { $for } – { $against } – { $abstain }
record-step-rule = طُبّقت القاعدة: { $outcome }
record-check-quorum = النصاب: { $have }، والمطلوب { $needed }.
record-check-majority = الأغلبية: { $have }، والمطلوب { $needed }.
record-step-page = تعرض هذه الصفحة ما في السجل
record-step-page-bad = تعرض هذه الصفحة غير ما في السجل
record-step-page-open = تعذّرت مقارنة ما تعرضه هذه الصفحة
record-step-page-detail = الأرقام والقطاعات والهيئات و{ $lines } سطرًا من جدول الأصوات والنص المعلن (اللغات: { $texts }).
record-step-page-detail-roll = الأرقام والقطاعات والهيئات و{ $lines } سطرًا من جدول الأصوات.
record-step-standing = لا شيء لاحق يلغيها
record-step-standing-open = لم يُقرأ هل يلغيها شيء لاحق
record-step-standing-detail = قُرئ حتى القيد { $last }.
record-step-annulled = يقول السجل إن هذا التصويت أُلغي
record-table = ما تعرضه الصفحة وما يعطيه السجل
record-table-what = الرقم
record-table-page = هذه الصفحة
record-table-record = السجل
record-abstentions = الامتناع
record-not-cast = لم يصوّتوا
record-outcome = النتيجة
record-download-proof = نزّل البرهان
record-see-entries = اعرض القيود
record-how = كيف يعمل هذا
