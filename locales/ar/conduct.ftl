# Preparing, announcing and running decisions.

# Acts on a decision that was announced
conduct-acts = لمن يدير التصويت
conduct-acts-none-left = لم يبقَ ما يُفعل في هذا القرار.
conduct-act-prepare = الإعداد والإعلان
conduct-act-open = فتح التصويت
conduct-act-open-means = تُثبَّت قائمة الناخبين في هذه اللحظة ويُفتح التصويت فورًا لكل المقاعد الواردة فيها. ويُقيَّد ذلك في السجل العام.
conduct-act-open-waits = يُفتح التصويت تلقائيًّا: { $when }.
conduct-act-open-done = التصويت مفتوح.
conduct-act-close = إغلاق التصويت الآن
conduct-act-close-early = لم يحن بعد موعد الإغلاق المعلن: { $when }. وسيبقى في السجل العام أن التصويت أُغلق قبل موعده، وبأي دور.
conduct-act-close-missing = { $count ->
    [zero] لم يبقَ مقعد لم يصوّت من أصل { $eligible }.
    [one] مقعد واحد من أصل { $eligible } لم يصوّت بعد.
    [two] مقعدان من أصل { $eligible } لم يصوّتا بعد.
    [few] { $count } مقاعد من أصل { $eligible } لم تصوّت بعد.
    [many] { $count } مقعدًا من أصل { $eligible } لم تصوّت بعد.
   *[other] { $count } مقعد من أصل { $eligible } لم تصوّت بعد.
}
conduct-act-close-means = لا تُقبل أصوات بعد ذلك. تُحصى الأصوات وتُعلن النتيجة فورًا. ولا يمكن إعادة فتح تصويت أُغلق.
conduct-act-close-done = أُغلق التصويت وأُحصيت الأصوات.
conduct-act-confirm = المصادقة على القرار
conduct-act-confirm-means = يسري القرار بالنتيجة كما أُحصيت، ولا يمكن إلغاؤه بعد ذلك. ويُقيَّد ذلك في السجل العام.
conduct-act-confirm-done = صودق على القرار.
conduct-act-annul = إلغاء القرار
conduct-act-annul-means = يفقد القرار أثره نهائيًّا. ويبقى نصه وأصواته وأرقامه في السجل العام مع السبب الذي تذكره.
conduct-act-annul-done = أُلغي القرار.
conduct-act-reason = السبب
conduct-act-reason-hint = سيقرؤه الجميع إلى جانب القرار.

# The list
conduct-decisions-lead = ما يُعدّ، وما أُعلن أو فُتح أو ينتظر المصادقة.
conduct-drafts-none = لا قرار قيد الإعداد.
conduct-version-of = النسخة { $version }، { $when }
conduct-running = معلنة ومفتوحة ومغلقة
conduct-running-none = لا قرار معلنًا أو مفتوحًا أو في انتظار المصادقة.
conduct-all-decisions = كل القرارات

# Writing a draft
conduct-draft = مسودة
conduct-new-lead = اكتب ما يُطلب من المجلس. لا يراه قبل إعلانه إلا من يُعدّ القرارات.
conduct-draft-begun = حُفظت المسودة. أضف المستندات واطّلع على المعاينة ثم أعلنها.
conduct-not-found = لا توجد مسودة كهذه. ربما تُخلّص منها.
conduct-no-draft-any-more = أُعلن هذا القرار. ولم يعد بالإمكان تغيير نصه ومستنداته.
conduct-to-decision = إلى القرار
conduct-view = الكتابة أو المعاينة
conduct-write = الكتابة
conduct-preview = المعاينة
conduct-texts = النص
conduct-texts-hint = اللغة الرئيسية ({ $language }) لازمة لإعلان القرار. ومن يقرأ بلغة ناقصة يرى الرئيسية مع ملاحظة.
conduct-title-in = العنوان: { $language }
conduct-title-hint = ما يُقرَّر، في سطر واحد.
conduct-title-needed = أدخل عنوانًا.
conduct-summary-in = الملخص: { $language }
conduct-summary-hint = ما يعنيه للناس، بكلمات بسيطة.
conduct-body-in = النص الكامل: { $language }
conduct-body-hint = السطر الفارغ يبدأ فقرة جديدة.
conduct-characters = ({ $count } من { $max } حرف)
conduct-too-long = النص أطول من اللازم: الحد الأقصى { $max } حرف.
conduct-machine = مترجم آليًّا
conduct-machine-hint = يرى القرّاء ملاحظة تبيّن ذلك، إلى أن يراجع شخص النص وتُزال هذه العلامة.
conduct-results = متى تُعرض الأرقام
conduct-results-live = أثناء التصويت
conduct-results-live-hint = يرى الجميع كيف صوّت كل مقعد فور تصويته. ومن يصوّت متأخرًا يعرف أين وصل التصويت.
conduct-results-after-close = النتائج بعد الإغلاق
conduct-results-after-close-hint = لا يرى أحد أرقامًا ولا اختيارات قبل الإغلاق مهما كان دوره. وعند الإغلاق يصبح صوت كل مقعد علنيًّا.
conduct-save-draft = حفظ المسودة
conduct-all-saved = كل شيء محفوظ.
conduct-not-saved = لم يُحفظ بعد.
conduct-kept = لم يُحفظ بعد. احتُفظ به على هذا الجهاز عند { $time }.
conduct-restored = هذا ما كتبته سابقًا على هذا الجهاز ولم تحفظه.
conduct-overtaken = حفظ شخص آخر نسخة أخرى منذ أن بدأت. ما تراه هنا لك؛ وإن حفظته حلّ محل ما حفظه.
conduct-take-saved = أخذ المحفوظ

# Preview
conduct-preview-title = كما سيراه الجميع
conduct-preview-reader = قارئ
conduct-preview-empty = لا نص يُعرض بعد. اكتب عنوانًا أولًا.
conduct-preview-no-body = النص الكامل ما زال ناقصًا.
conduct-roll-call = تصويت علني بالأسماء

# Documents
conduct-documents = المستندات
conduct-documents-none = لا مستند مرفق بعد.
conduct-add-documents = إضافة مستندات
conduct-add-documents-hint = ملفات PDF ونصوص وCSV وصور ومستندات مكتبية. تصبح علنية عند إعلان القرار، ومجموعها الاختباري في السجل.
conduct-document-language = لغة المستندات
conduct-document-no-language = بلا لغة، أو بعدة لغات
conduct-sending = يُرسَل { $name }
conduct-attaching = يُرفق…
conduct-stop = إيقاف
conduct-stop-of = إيقاف إرسال { $name }
conduct-forget = إزالة من القائمة
conduct-forget-of = إزالة من القائمة: { $name }
conduct-wrong-kind = لا تُقبل ملفات من هذا النوع. أرسله بصيغة PDF مثلًا.
conduct-upload-failed = لم يتمكن الخادم من استلام هذا الملف. أعد المحاولة بعد قليل.
conduct-attached = أُرفق { $name }.
conduct-detach = إزالة
conduct-detach-of = إزالة { $name }
conduct-detach-means = لن يرافق { $name } هذه المسودة بعد الآن. ويمكنك إضافته من جديد.
conduct-detached = أُزيل { $name }.

# Announcing
conduct-ready = جاهز للإعلان؟
conduct-check-main = نص باللغة الرئيسية: { $language }
conduct-check-languages = نص بكل لغات المجلس
conduct-check-missing = لا نص بعد بهذه اللغات: { $languages }
conduct-check-begun = غير مكتمل بهذه اللغات: { $languages }
conduct-check-documents = { $count ->
    [zero] لا مستندات
    [one] مستند واحد
    [two] مستندان
    [few] { $count } مستندات
    [many] { $count } مستندًا
   *[other] { $count } مستند
}
conduct-check-live = تُعرض الأرقام أثناء التصويت.
conduct-check-after-close = لا تُعرض الأرقام إلا بعد الإغلاق.
conduct-check-rule = القاعدة التي ستُثبَّت:
conduct-check-state-met = مستوفى
conduct-check-state-advised = مستحسن
conduct-check-state-needed = لازم
conduct-save-first = احفظ المسودة أولًا: ما يُعلن هو المحفوظ.
conduct-main-first = اكتب النص باللغة الرئيسية أولًا.
conduct-call-open = إعلان…
conduct-call = إعلان القرار
conduct-called = أُعلن { $code }.
conduct-zone = كل الأوقات بتوقيت المجلس: { $zone }، وهو الآن { $offset }.
conduct-zone-differs = يعرض جهازك توقيتًا آخر ({ $zone }).
conduct-opens = متى يُفتح التصويت
conduct-opens-now = فور الإعلان
conduct-opens-now-hint = يُفتح تلقائيًّا خلال ثوانٍ، أو يدويًّا من صفحته.
conduct-opens-at = في وقت محدد
conduct-opens-at-hint = يُفتح تلقائيًّا في ذلك الوقت، لا قبله.
conduct-opens-time = يُفتح عند
conduct-closes-time = يُغلق عند
conduct-window-now = يُفتح فور الإعلان
conduct-window-length = مفتوح لمدة { $length }
conduct-time-missing = أدخل يومًا ووقتًا.
conduct-time-skipped = هذا الوقت غير موجود: تُقدَّم الساعات في تلك الليلة.
conduct-time-twice = تُظهر الساعات هذا الوقت مرتين في تلك الليلة؛ والمقصود الأولى.
conduct-time-past = انقضى هذا الوقت.
conduct-time-before-opening = يجب أن يُغلق التصويت بعد دقيقة على الأقل من فتحه.
conduct-time-too-long = يجب أن يُغلق التصويت خلال سنة.
conduct-call-means = من ذلك الحين
conduct-call-text = لا يمكن تغيير النص (النسخة { $version }) ولا المستندات؛
conduct-call-rule = تُثبَّت القاعدة والأوقات وموعد عرض الأرقام؛
conduct-call-public = يرى الجميع القرار، ويُقيَّد إعلانه في السجل العام؛
conduct-call-annul = لا يمكن إلا إلغاؤه، بسبب يبقى علنيًّا.
conduct-discard = التخلص من المسودة
conduct-discard-means = تزول المسودة وكل نسخها ومستنداتها نهائيًّا. لم يكن شيء منها علنيًّا، فلا يُقيَّد شيء في السجل.
conduct-discarded = تُخلّص من المسودة.
