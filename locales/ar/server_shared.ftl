# What the server says outside any room: refusals of requests, pages without the frontend.

error-access-sign-in-required = سجّل الدخول للقيام بذلك.
error-invalid = بعض الحقول غير صحيحة.
error-access-denied = لا يحق لك القيام بذلك ({ $action }).
error-not-found = لا يوجد شيء بهذا الاسم، أو لا يحق لك الاطلاع عليه.
error-stale = تغيّر هذا في هذه الأثناء. راجعه ثم أعد المحاولة.

error-documents-unavailable = تعذّر الوصول إلى مكان حفظ المستندات. لم يتغير شيء؛ حاول مجددًا بعد قليل.
error-too-many = محاولات كثيرة. أعد المحاولة بعد { $retry_after ->
    [zero] لحظة
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $retry_after } ثوانٍ
    [many] { $retry_after } ثانية
   *[other] { $retry_after } ثانية
}.
error-fault = حدث خلل من جانبنا. الرقم المرجعي: { $reference }.
error-ledger-frozen = سجل المجلس موقوف: فيه ما لا يتطابق. لا يمكن قيد أي شيء حتى يفحصه من يدير الخادم. وتبقى قراءة كل شيء ممكنة.
error-storage-full = لم تبقَ على الخادم مساحة لحفظ هذا. لم يُكتب شيء؛ أعد المحاولة لاحقًا.

error-invalid-empty = النص ناقص.
error-invalid-too-long = النص طويل جدًا: { $max } حرفًا كحد أقصى.
error-invalid-character = يحتوي على رمز غير مسموح به.
error-invalid-formula-start = لا يجوز أن يبدأ بـ ‎=‎ أو ‎+‎ أو ‎-‎ أو ‎@‎: سيعدّه جدول الحساب صيغة.
error-invalid-language = المجلس لا ينشر بهذه اللغة. اللغات: { $languages }.
error-invalid-language-twice = هذه اللغة مذكورة مرتين.
error-invalid-value = هذه القيمة غير مقبولة.
error-invalid-type = هذه القيمة من نوع آخر.
error-invalid-missing = هذا الحقل ناقص.
error-invalid-unknown-field = لا يوجد حقل بهذا الاسم.
error-invalid-cursor = هذا الموضع في القائمة غير معروف.
error-invalid-page-size = تضم الصفحة من 1 إلى { $max } سطرًا.
error-invalid-idempotency-key = يتكون المفتاح من 1 إلى 128 رمز ASCII مرئي.
error-idempotency-key-reused = استُخدم هذا المفتاح لأمر آخر.

error-graphql-invalid = مستند GraphQL غير صالح: { $reason }
error-limit-depth = الاستعلام متداخل أكثر من اللازم.
error-limit-complexity = الاستعلام يطلب الكثير دفعة واحدة.
error-limit-aliases = الاستعلام يضم أسماء بديلة كثيرة.
error-limit-directives = الاستعلام يضم توجيهات كثيرة.
error-limit-selections = الاستعلام يضم حقولًا كثيرة.
error-limit-batch = يُجاب عن مستند واحد فقط لكل طلب.
error-limit-time = استغرق الاستعلام وقتًا طويلًا فأُوقف.
error-limit-streams = اتصالات مفتوحة كثيرة: { $max } كحد أقصى.

error-request-body-too-large = الطلب كبير جدًا: { $max } بايت كحد أقصى.
error-request-csrf = الطلب لا يأتي من صفحة لهذه الجلسة. أعد تحميل الصفحة.
error-request-host-unknown = لا يوجد مجلس على هذا العنوان.
error-request-invalid = تعذرت قراءة الطلب.
error-request-media-type = نوع المحتوى هذا غير مقبول؛ المقبول: { $allowed }.
error-request-method = هذه الطريقة غير مقبولة؛ المقبول: { $allowed }.
error-request-not-json = نص الطلب ليس JSON (السطر { $line }، العمود { $column }).
error-request-not-utf8 = نص الطلب ليس بترميز UTF-8.
error-request-origin = الطلب يأتي من موقع آخر.
error-request-range = لا يحتوي الملف على هذا الجزء.
error-session-needs-tls = لتسجيل الدخول افتح هذا الموقع عبر https.
error-document-media-type = نوع الملف غير مقبول، أو أن الملف ليس كما يُذكر. المقبول: { $allowed }.
error-document-too-large = الملف كبير جدًا: { $max } بايت كحد أقصى.

server-shared-language-name = العربية
server-shared-languages = لغات أخرى
server-shared-breadcrumbs = موقعك
server-shared-page-missing = هذه الصفحة غير موجودة
server-shared-page-refused = تعذر ذلك
server-shared-go-home = إلى الصفحة الرئيسية
server-shared-needs-script = تحتاج هذه الصفحة إلى JavaScript. كل ما هو عام يمكن قراءته من دونه.
server-shared-feed-decisions = القرارات
server-shared-mailbox = صندوق بريد العرض التوضيحي
server-shared-mailbox-explained = لم يُرسل هذا البريد. في التثبيت الفعلي يصل إلى أصحابه.
server-shared-mailbox-empty = لا توجد رسائل بعد.
server-shared-mailbox-to = إلى
server-shared-mailbox-everybody = الجميع
server-shared-mailbox-show = عرض
server-shared-mailbox-sent = التاريخ

server-shared-seats = { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
server-shared-seats-filled = { $count ->
    [zero] لا مقعد مشغول
    [one] مقعد واحد مشغول
    [two] مقعدان مشغولان
    [few] { $count } مقاعد مشغولة
    [many] { $count } مقعدًا مشغولًا
   *[other] { $count } مقعد مشغول
}
server-shared-link-decisions = جميع القرارات
server-shared-link-members = من يجلس في المجلس
server-shared-seats-by-sector = المقاعد حسب القطاع
server-shared-column-sector = القطاع
server-shared-column-members = الأعضاء
server-shared-column-seats = المقاعد
server-shared-members = الأعضاء
server-shared-members-lead = المنظمات التي تجلس في المجلس، والتي جلست فيه، حسب القطاع.
server-shared-member-since = عضو منذ { $day }
server-shared-member-suspended = معلّقة العضوية
server-shared-member-left = عضو حتى { $day }
server-shared-representatives = الممثلون
server-shared-representatives-none = لا أحد يتحدث باسم هذه المنظمة اليوم.
server-shared-representatives-hidden = لا تُظهر هذه الجمعية الأشخاص الذين يمثلونها.

# A moment in words, in the council's time zone.
server-shared-moment = { $weekday } { $day } { $month } { $year }، الساعة { $time } ({ $zone })
server-shared-weekday = { $n ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}
server-shared-month = { $n ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}

export-readme =
    ما يُعرف عنك.
    {""}
    data.json: كل صف في قاعدة البيانات يخصك، بحسب الجداول. لا تُستثنى إلا الأسرار، مثل بصمة كلمة مرورك.
    evidence.json: لكل قيد في السجل العام يخصك، ما يفتحه (الملح والقيمة). لا يستطيع أحد أن يعرف من السجل أن قيدًا ما يخصك؛ وبهذا يمكنك إثبات ذلك لمن تشاء. السجل هو { $origin }؛ ووثائقه تشرح كيفية التحقق.
    files/: الوثائق التي أرسلتها، بحسب SHA-256 لبايتاتها.
    {""}
    أُعدّ هذا الملف لك وحدك ولا يُحفظ في أي مكان. احتفظ به في مكان آمن.
