# Words that the pages of the administration share, its overview, and what each role may do.

administration-title = الإدارة
administration-overview = نظرة عامة
administration-decisions = القرارات
administration-organisations = المنظمات
administration-people = الأشخاص
administration-roles = الأدوار

# Acts and what is recorded of them
administration-leave = إبقاؤه كما هو
administration-recorded = سُجّل تحت <link>القيد { $number }</link> من السجل العام.
administration-recorded-waiting = سُجّل. ويأتي رقم القيد مع نقطة التحقق التالية خلال ثوانٍ.
administration-recorded-unknown = سُجّل بالمعرّف <code>{ $eid }</code>. تعذّر الآن الحصول على رقم القيد.
administration-copy = نسخ العنوان
administration-copied = نُسخ
administration-who-may = يمكن أن يقوم بذلك: { $roles }.
administration-who-nobody = لا يتيح أي دور القيام بذلك.

# How far a text in one language has come; read out after the name of the language
administration-language-complete = موجود
administration-language-begun = قيد الكتابة
administration-language-none = ناقص

# Overview
administration-attention = ما يحتاج إلى انتباه
administration-attention-lead = ما ينتظرك، وما ليس على ما ينبغي بعد.
administration-own = منظمتك
administration-own-hint = أنت تحدّد من يتحدث باسمها وما يُذكر عنها.
administration-votes = عمليات التصويت
administration-votes-none = لا تصويت معلنًا أو مفتوحًا، ولا شيء ينتظرك.
administration-task-open_poll = للفتح
administration-task-close_poll = للإغلاق
administration-task-confirm_decision = للمصادقة
administration-cast-of = صوّت { $cast } من أصل { $eligible } مقعدًا.
administration-drafts = المسودات
administration-drafts-none = لا مسودة تنتظر إتمامها.
administration-draft-missing = لا يوجد بعد بهذه اللغات: { $languages }
administration-draft-all-languages = بجميع لغات المجلس.
administration-new-decision = قرار جديد
administration-seats = المقاعد
administration-seats-filled = لـ{ $filled } من أصل { $total } مقعدًا من يتحدث باسمها.
administration-seat-vacant = شاغر
administration-suspended = عضويتها معلّقة
administration-and-more = { $count ->
    [zero] ولا شيء غير ذلك
    [one] وواحد غير ذلك
    [two] واثنان غير ذلك
    [few] و{ $count } غير ذلك
    [many] و{ $count } غير ذلك
   *[other] و{ $count } غير ذلك
}
administration-invitations = الدعوات
administration-uninvited-none = دُعي كل من يتحدث باسم مقعد أو يشغل دورًا.
administration-uninvited = { $count ->
    [zero] لم يبقَ أحد دون دعوة.
    [one] شخص واحد يتحدث باسم مقعد أو يشغل دورًا ولم يُدعَ بعد.
    [two] شخصان يتحدثان باسم مقعد أو يشغلان دورًا ولم يُدعيا بعد.
    [few] { $count } أشخاص يتحدثون باسم مقعد أو يشغلون دورًا ولم يُدعوا بعد.
    [many] { $count } شخصًا يتحدثون باسم مقعد أو يشغلون دورًا ولم يُدعوا بعد.
   *[other] { $count } شخص يتحدثون باسم مقعد أو يشغلون دورًا ولم يُدعوا بعد.
}
administration-waiting = { $count ->
    [zero] لا أحد من المدعوّين ينتظر الدخول
    [one] شخص واحد دُعي ولم يدخل بعد
    [two] شخصان دُعيا ولم يدخلا بعد
    [few] { $count } أشخاص دُعوا ولم يدخلوا بعد
    [many] { $count } شخصًا دُعوا ولم يدخلوا بعد
   *[other] { $count } شخص دُعوا ولم يدخلوا بعد
}
administration-record = حال السجل
administration-record-size = السجل يتقدّم: عدد القيود تحت آخر نقطة تحقق <link>{ $size }</link>.
administration-record-signed = وُقّعت { $ago }.
administration-record-pending = { $count ->
    [zero] لا قيد ينتظر نقطة التحقق التالية.
    [one] قيد واحد ينتظر نقطة التحقق التالية.
    [two] قيدان ينتظران نقطة التحقق التالية.
    [few] { $count } قيود تنتظر نقطة التحقق التالية.
    [many] { $count } قيدًا تنتظر نقطة التحقق التالية.
   *[other] { $count } قيد تنتظر نقطة التحقق التالية.
}
administration-record-frozen = توقّف السجل: فيه ما لا يتطابق. لا يمكن تقييد أي عمل حتى ينظر فيه من يدير الخادم.

# What each role may do
administration-roles-title = ما يتيحه كل دور
administration-roles-lead = يُقرأ هذا من السياسات التي يتبعها الخادم نفسه. وما لا تسمح به ممنوع على الجميع.
administration-roles-one-by-one = واحدًا واحدًا
administration-roles-compare = مقارنة
administration-roles-yours = دورك
administration-roles-count = { $count ->
    [zero] لا يتيح شيئًا
    [one] يتيح عملًا واحدًا
    [two] يتيح عملين
    [few] يتيح { $count } أعمال
    [many] يتيح { $count } عملًا
   *[other] يتيح { $count } عمل
}
administration-roles-may = مسموح
administration-roles-may-not = غير مسموح
administration-roles-nothing = لا شيء.
administration-roles-act = العمل
administration-roles-yes = نعم
administration-roles-no = لا
