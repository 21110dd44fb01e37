# Preparing, announcing and running decisions.

conduct-acts = لمن يدير التصويت
conduct-acts-none-left = لم يبقَ ما يُفعل في هذا القرار.
conduct-act-prepare = الإعداد والإعلان
conduct-act-open = فتح التصويت
conduct-act-open-means = تُثبَّت القائمة في هذه اللحظة ويُفتح التصويت فورًا لكل المقاعد الواردة فيها. ويُقيَّد ذلك في السجل العام.
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
