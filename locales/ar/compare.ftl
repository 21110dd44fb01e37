# Two signed checkpoints of the record, compared.

compare-title = هل الماضي ما زال كما هو؟
compare-crumb = مقارنة
compare-lead = من نقطتي تحقق موقّعتين يستطيع جهازك أن يبرهن أن السجل اللاحق ما زال يضم السابق دون تغيير وبالترتيب نفسه.
compare-which = قارن السجل المعروض الآن مع
compare-none = لم ير هذا الجهاز نقطة تحقق بعد.
compare-earlier = نقطة التحقق الأسبق
compare-later = نقطة التحقق اللاحقة
compare-option = { $size } من القيود، شوهدت في { $when }
compare-title-card = المقارنة
compare-good = يضم السجل ذو القيود البالغ عددها { $later } كل القيود السابقة البالغ عددها { $earlier } دون تغيير وبالترتيب نفسه.
compare-same = نقطتا التحقق لنفس القيود البالغ عددها { $earlier } وبالجذر نفسه.
compare-bad = نقطتا التحقق، { $earlier } و{ $later } من القيود، متناقضتان. كلتاهما موقّعة: وهما معًا تثبتان أن السجل أُعيدت كتابته أو عُرض بصور مختلفة.
compare-signed-by = وقّعه { $name }
compare-proof = البرهان كاملًا ({ $count })
compare-step = بصمة القيود { $first }–{ $last }
compare-drawing = خط من القيود: { $earlier } مشتركة بين السجلين و{ $added } أضيفت لاحقًا.
compare-both = { $earlier } في كليهما
compare-added = { $added } أضيفت
compare-parts = الأجزاء التي يجمعها البرهان: { $count }
compare-paste = نقطة تحقق رآها شخص آخر
compare-paste-field = نقطة التحقق الموقّعة
compare-paste-hint = النص الكامل لـ /log/checkpoint كما حفظه الشخص الآخر: من المحضر أو رسالة أو مدينة أخرى.
compare-paste-bad = هذه ليست نقطة تحقق موقّعة.
compare-paste-do = قارن
