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
