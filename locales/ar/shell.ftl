# إطار كل الصفحات والصفحة الرئيسية والصفحات التي تصف هذا الموقع.

shell-skip = انتقل إلى المحتوى
shell-languages = اللغة
shell-menu = القائمة
shell-main-navigation = التنقل الرئيسي
shell-nav-members = الأعضاء
shell-nav-decisions = القرارات
shell-nav-administration = الإدارة
shell-sign-in = تسجيل الدخول
shell-sign-out = تسجيل الخروج
shell-account = حسابك
shell-hat = { $person }، عن { $organisation }
shell-hats = { $person }، عن { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدين
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
shell-demo = نسخة تجريبية: أعداد المقاعد حقيقية، أما الأسماء والنصوص والأصوات فمُختلَقة. <link>صندوق بريدها</link>

# أسفل الصفحة
shell-footer-about = هيئة دائمة من { $count ->
    [zero] دون منظمات
    [one] منظمة واحدة
    [two] منظمتين
    [few] { $count } منظمات
    [many] { $count } منظمة
   *[other] { $count } منظمة
} تقترح سياسة المدينة في التعاون وتقرّرها وتتابعها علنًا.
shell-footer-council = المجلس
shell-footer-record = السجل
shell-footer-site = هذا الموقع
shell-footer-audit = مسار التدقيق
shell-footer-checkpoint = نقطة تحقق موقّعة
shell-footer-check = كيف تتحقق من سجلاتنا
shell-footer-accessibility = إمكانية الوصول
shell-footer-privacy = الخصوصية
shell-ledger = السجل العام
shell-ledger-latest = آخر نقطة تحقق <b>{ $size }</b>
shell-ledger-signed = وُقّعت { $ago }
shell-ledger-check = تحقّق منها
shell-ledger-none = لم تُوقَّع أي نقطة تحقق بعد.
shell-ledger-frozen = توقّف السجل: فيه ما لا يتطابق. لا يمكن قيد أي إجراء جديد حتى يُفحص الأمر.

# صفحات لما هو غير موجود أو غير مسموح
shell-not-found-title = لا توجد صفحة بهذا العنوان
shell-not-found-text = قد يكون العنوان مكتوبًا خطأً، أو أن ما كان هنا انتقل إلى عنوان آخر.
shell-not-found-home = إلى الصفحة الرئيسية
shell-failed-title = تعذّر عرض الصفحة
shell-failed-text = حدث خطأ في هذه الصفحة. لم يضِع شيء مما أرسلته من قبل. أعد تحميل الصفحة، وإن تكرر الأمر فأخبر أمانة المجلس.
shell-failed-reload = إعادة التحميل

# الرئيسية
shell-home-title = { $count ->
    [zero] كيف تتعاون { $city }
    [one] منظمة واحدة تقرّر كيف تتعاون { $city }
    [two] منظمتان تقرّران معًا كيف تتعاون { $city }
    [few] { $count } منظمات تقرّر معًا كيف تتعاون { $city }
    [many] { $count } منظمة تقرّر معًا كيف تتعاون { $city }
   *[other] { $count } منظمة تقرّر معًا كيف تتعاون { $city }
}
shell-home-intro = تناقش الجمعيات والكتل البلدية والشركات سياسة المدينة في التضامن والهجرة وتصوّت عليها. كل خطوة علنية ويمكن لأي شخص التحقق منها.
shell-home-session = الأعضاء يصوّتون حتى { $time }
shell-home-see-decisions = كل القرارات
shell-home-see-members = من يشغل المقاعد
shell-home-legend = المقاعد بحسب نوع المنظمة
shell-home-colleges = بحسب مجموعة المقاعد: { $list }
shell-home-college-seats = { $college } { $count }
shell-home-quorum = النصاب
shell-home-majority = الأغلبية
shell-home-open-now = مفتوح الآن
shell-home-all-decisions = كل القرارات ({ $count })
shell-home-cast-of = عدد المقاعد التي صوّتت: { $cast } من أصل { $eligible }.
shell-home-hidden-until-close = لا تُعرض حالة التصويت إلا بعد إغلاقه.
shell-home-quorum-reached = اكتمل النصاب ({ $needed }).
shell-home-quorum-missing = لم يكتمل النصاب ({ $needed }) بعد.
shell-home-not-scheduled = لم يُحدَّد موعد الافتتاح بعد.
shell-home-nothing-open = لا يوجد تصويت مفتوح في هذه اللحظة.
shell-home-nothing-open-hint = يُعلَن كل قرار مع نصه ووثائقه قبل افتتاح التصويت عليه. <link>كيف يقرّر المجلس</link>
shell-home-shares-title = من يشارك وبأي قدر
shell-home-shares-subtitle = نسبة المقاعد إلى جانب نسبة الأصوات المُدلى بها في كل التصويتات المحصاة. عندما تتباعدان تكون مجموعة غائبة.
shell-home-shares-empty = لم يُحصَ أي تصويت بعد، فلا شيء للمقارنة.
shell-home-share-seats = { $share } من المقاعد
shell-home-share-ballots = { $share } من الأصوات
shell-home-column-sector = نوع المنظمة
shell-home-column-organisations = المنظمات
shell-home-column-seats = المقاعد
shell-home-column-seats-share = نسبة المقاعد
shell-home-column-ballots = الأصوات المُدلى بها
shell-home-column-possible = الأصوات الممكنة
shell-home-column-ballots-share = نسبة الأصوات
shell-home-legend-seats = المقاعد
shell-home-legend-ballots = الأصوات المُدلى بها
shell-home-latest = أحدث القرارات
shell-home-latest-empty = لم يقرّر المجلس شيئًا بعد. ستظهر قراراته هنا مع نتائجها.
shell-home-figures = بالأرقام
shell-home-figure-decided = { $count ->
    [zero] قرارات متخذة
    [one] قرار متخذ
    [two] قراران متخذان
    [few] قرارات متخذة
    [many] قرارًا متخذًا
   *[other] قرار متخذ
}
shell-home-figure-adopted = { $adopted ->
    [zero] لا قرارات معتمدة
    [one] قرار معتمد واحد
    [two] قراران معتمدان
    [few] { $adopted } قرارات معتمدة
    [many] { $adopted } قرارًا معتمدًا
   *[other] { $adopted } قرار معتمد
}، { $rejected ->
    [zero] لا قرارات مرفوضة
    [one] قرار مرفوض واحد
    [two] قراران مرفوضان
    [few] { $rejected } قرارات مرفوضة
    [many] { $rejected } قرارًا مرفوضًا
   *[other] { $rejected } قرار مرفوض
}
shell-home-figure-seats = مقاعد مشغولة من أصل { $total }
shell-home-figure-entries = { $count ->
    [zero] قيود في السجل العام، ويمكن لأي شخص التحقق منها
    [one] قيد في السجل العام، ويمكن لأي شخص التحقق منه
    [two] قيدان في السجل العام، ويمكن لأي شخص التحقق منهما
    [few] قيود في السجل العام، ويمكن لأي شخص التحقق منها
    [many] قيدًا في السجل العام، ويمكن لأي شخص التحقق منها
   *[other] قيد في السجل العام، ويمكن لأي شخص التحقق منها
}
shell-home-founded = يجتمع المجلس منذ { $year }.
