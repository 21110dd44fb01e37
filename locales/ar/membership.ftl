# الأعضاء: المنظمات ومقاعدها وممثّلوها.

membership-title = الأعضاء
membership-lead = منظمات المجلس ومقاعدها ومن يتحدث باسمها.
membership-seats = مقاعد المجلس
membership-by-sector = المقاعد بحسب نوع المنظمة
membership-by-college = المقاعد بحسب المجموعة
membership-quorum = النصاب
membership-majority = الأغلبية
membership-column-organisations = المنظمات
membership-column-seats = المقاعد
membership-column-share = النسبة
membership-column-filled = المشغولة
membership-search = البحث بالاسم أو الرمز
membership-filter-sector = نوع المنظمة
membership-filter-college = مجموعة المقاعد
membership-filter-status = الوضع
membership-all-sectors = كل الأنواع
membership-all-colleges = كل المجموعات
membership-status-all = الكل
membership-status-active = نشطة
membership-status-suspended = معلّقة
membership-status-withdrawn = منسحبة
membership-count = { $count ->
    [zero] لا منظمات
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $count } منظمات
    [many] { $count } منظمة
   *[other] { $count } منظمة
}
membership-none-found = لا تطابق ذلك أي منظمة. جرّب اسمًا آخر أو قلّل عوامل التصفية.
membership-since = منذ { $date }
membership-from-to = { $from } – { $to }
membership-persons-hidden-short = تتحدث بصفتها جمعية
membership-nobody = لا ممثّل لها حاليًّا
membership-not-found = لا يوجد عضو بهذا الرمز
membership-not-found-text = قد يكون الرمز مكتوبًا خطأً. ويحتفظ الأعضاء السابقون بصفحاتهم.

# منظمة واحدة
membership-facts = معلومات
membership-code = الرمز
membership-kind = الشكل
membership-kind-migrant_association = جمعية مهاجرين
membership-kind-political_group = كتلة سياسية في المجلس البلدي
membership-kind-company = شركة
membership-kind-association = جمعية
membership-origin = مجتمع المنشأ
membership-admitted = عضو منذ
membership-left = عضو حتى
membership-website = الموقع الإلكتروني
membership-in-record = في السجل
membership-all-entries = كل القيود
membership-own-seats = المقاعد والممثّلون
membership-persons-hidden = تتحدث هذه الجمعية بصفتها جمعية: لا تُظهر أسماء ممثّليها. أما أصواتها فعلنية.
membership-no-seat = لا تشغل هذه المنظمة أي مقعد حاليًّا.
membership-seat = المقعد
membership-vacant = شاغر
membership-titular = ممثّل
membership-substitute = نائب
membership-ballots = كيف صوّتت
membership-no-ballots = لم يُحصَ أي صوت لهذه المنظمة بعد.
membership-column-decision = القرار
membership-column-ballot = الصوت
