# الرئيسية
home-title = { $count ->
    [zero] كيف تتعاون { $city }
    [one] منظمة واحدة تقرّر كيف تتعاون { $city }
    [two] منظمتان تقرّران معًا كيف تتعاون { $city }
    [few] { $count } منظمات تقرّر معًا كيف تتعاون { $city }
    [many] { $count } منظمة تقرّر معًا كيف تتعاون { $city }
   *[other] { $count } منظمة تقرّر معًا كيف تتعاون { $city }
}
home-intro = تناقش الجمعيات والكتل البلدية والشركات سياسة المدينة في التضامن والهجرة وتصوّت عليها. كل خطوة علنية ويمكن لأي شخص التحقق منها.
home-session = الأعضاء يصوّتون حتى { $time }
home-see-decisions = كل القرارات
home-see-members = من يشغل المقاعد
home-legend = المقاعد بحسب نوع المنظمة
home-colleges = بحسب مجموعة المقاعد: { $list }
home-college-seats = { $college } { $count }
home-quorum = النصاب
home-majority = الأغلبية
home-open-now = مفتوح الآن
home-all-decisions = كل القرارات ({ $count })
home-cast-of = عدد المقاعد التي صوّتت: { $cast } من أصل { $eligible }.
home-hidden-until-close = لا تُعرض حالة التصويت إلا بعد إغلاقه.
home-quorum-reached = اكتمل النصاب ({ $needed }).
home-quorum-missing = لم يكتمل النصاب ({ $needed }) بعد.
home-not-scheduled = لم يُحدَّد موعد الافتتاح بعد.
home-nothing-open = لا يوجد تصويت مفتوح في هذه اللحظة.
home-nothing-open-hint = يُعلَن كل قرار مع نصه ووثائقه قبل افتتاح التصويت عليه. <link>كيف يقرّر المجلس</link>
home-shares-title = من يشارك وبأي قدر
home-shares-subtitle = نسبة المقاعد إلى جانب نسبة الأصوات المُدلى بها في كل التصويتات المحصاة. عندما تتباعدان تكون مجموعة غائبة.
home-shares-empty = لم يُحصَ أي تصويت بعد، فلا شيء للمقارنة.
home-share-seats = { $share } من المقاعد
home-share-ballots = { $share } من الأصوات
home-column-sector = نوع المنظمة
home-column-organisations = المنظمات
home-column-seats = المقاعد
home-column-seats-share = نسبة المقاعد
home-column-ballots = الأصوات المُدلى بها
home-column-possible = الأصوات الممكنة
home-column-ballots-share = نسبة الأصوات
home-legend-seats = المقاعد
home-legend-ballots = الأصوات المُدلى بها
home-latest = أحدث القرارات
home-latest-empty = لم يقرّر المجلس شيئًا بعد. ستظهر قراراته هنا مع نتائجها.
home-figures = بالأرقام
home-figure-decided = { $count ->
   *[other] القرارات المتخذة
}
home-figure-adopted = { $adopted ->
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
home-figure-seats = مقاعد مشغولة من أصل { $total }
home-figure-entries = { $count ->
   *[other] القيود في السجل العام، ويمكن لأي شخص التحقق منها
}
home-founded = يجتمع المجلس منذ { $year }.
