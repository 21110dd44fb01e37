# الحسابات: تسجيل الدخول وكلمات المرور والدعوات ومساحة العمل.

accounts-sign-in-title = تسجيل الدخول
accounts-sign-in-lead = لممثّلي المجلس وموظفيه. أما القراءة فلا تحتاج إلى حساب.
accounts-already-signed-in = أنت مسجّل الدخول باسم { $name }.
accounts-to-workspace = إلى مساحة عملي
accounts-use-another = الخروج واستعمال حساب آخر
accounts-forgotten-title = نسيت كلمة المرور
accounts-forgotten-lead = نرسل إليك رابطًا لتعيين كلمة جديدة. يعمل مرة واحدة ولوقت قصير.
accounts-forgotten-send = أرسلوا إليّ رابطًا
accounts-forgotten-sent-title = انظر في بريدك
accounts-forgotten-sent = إن كان { $email } عنوان حساب لدينا فالرابط في طريقه إليه.
accounts-reset-title = كلمة مرور جديدة
accounts-reset-lead = اختر كلمة مرور جديدة. ستُغلق جلساتك في كل مكان آخر.
accounts-reset-save = حفظ كلمة المرور الجديدة
accounts-reset-done-title = تغيّرت كلمة مرورك
accounts-reset-done = يمكنك الآن تسجيل الدخول بها.
accounts-link-incomplete = هذا الرابط غير كامل. افتحه من الرسالة مرة أخرى أو اطلب رابطًا جديدًا.
accounts-new-password = كلمة المرور الجديدة
accounts-new-password-hint = الطول خير من التعقيد: بضع كلمات لا يجمعها سواك.
accounts-show-password = إظهار كلمة المرور
accounts-invitation-title = قبول الدعوة
accounts-invitation-lead = دُعيت إلى { $council }. اختر كلمة مرور؛ وعنوان بريدك هو اسمك لتسجيل الدخول.
accounts-display-name = اسمك كما يراه الآخرون
accounts-display-name-hint = اتركه فارغًا للإبقاء على الاسم الوارد في الدعوة.
accounts-invitation-accept = قبول وحفظ
accounts-invitation-done-title = أهلًا بك
accounts-invitation-done = حسابك جاهز. سجّل الدخول بعنوان بريدك وكلمة مرورك.

# مساحة عملي
accounts-me-title = مساحة عملي
accounts-awaiting = ما ينتظرك
accounts-nothing-awaits = لا شيء ينتظرك الآن. عندما يُفتح تصويت لأحد مقاعدك يظهر هنا وتصلك رسالة.
accounts-task-cast_ballot = التصويت
accounts-task-open_poll = فتح التصويت
accounts-task-close_poll = إغلاق التصويت
accounts-task-confirm_decision = المصادقة على القرار
accounts-task-call_decision = إعلان القرار
accounts-task-other = مهمة
accounts-task-for = عن { $organisation }، المقعد { $seat }
accounts-task-due = حتى { $when } ({ $left })
accounts-hats = باسم من تعمل
accounts-no-hat = ليس لك حاليًّا مقعد ولا دور.
accounts-titular = ممثّل
accounts-substitute = نائب
accounts-receipts = إيصالاتك
accounts-receipts-hint = ما قمت به، مع قيده في السجل العام. ولا يتضمن السجل اسمك.
accounts-no-receipts = لم تقم بشيء مقيَّد في السجل.
accounts-receipt-what = الإجراء
accounts-receipt-when = الوقت
accounts-receipt-id = المعرّف
accounts-receipt-entry = القيد
accounts-sessions = أين سجّلت الدخول
accounts-session-here = هنا
accounts-session-elsewhere = جهاز أو متصفح آخر
accounts-session-times = منذ { $since }، آخر استعمال { $seen }
accounts-session-end = الخروج هناك
accounts-change-password = تغيير كلمة المرور
accounts-current-password = كلمة المرور الحالية
accounts-password-changed = تغيّرت كلمة مرورك.
accounts-mail-language = لغة الرسائل
accounts-mail-language-label = يكتب إليك المجلس بـ
accounts-mail-language-saved = حُفظ.
accounts-save = حفظ

accounts-audit-tasks = مهام التدقيق
accounts-audit-task-answer = الرد على الملاحظة { $number } في { $code }
accounts-audit-task-judge = تقييم الرد على الملاحظة { $number } في { $code }
accounts-audit-task-report = نشر تقرير { $code }
accounts-audit-task-due = حتى { $day }
accounts-audit-task-overdue = متأخر
accounts-audit-grant = يحق لكم الاطلاع باسم { $body } حتى { $until }.

# بياناتي
accounts-data = بياناتي
accounts-data-lead = خذ نسخة مما يُعرف عنك أو صححه أو اطلب محوه. <link>ما الذي يُحفظ ولماذا</link>
accounts-data-download = تنزيل بياناتي
accounts-data-name = اسمك كما يراه الآخرون
accounts-data-correct = تصحيح اسمي
accounts-data-corrected = صُحح اسمك.
accounts-data-erase-former = محو الاسم السابق من السجل أيضًا
accounts-data-erase-former-hint = عندها لن تستطيع حتى أنت إثبات اسمك السابق.
accounts-erase = محو بياناتي
accounts-erase-goes = ما يزول: اسمك وعنوانك الإلكتروني وكلمة مرورك وجلساتك والرسائل التي تنتظرك وكل ما يمكن أن يربط السجل العام بك.
accounts-erase-ends = ما ينتهي فورًا: لن تتحدث بعد الآن باسم
accounts-erase-offices = { $count ->
    [one] وتتخلى أيضًا عن منصبك.
   *[other] وتتخلى أيضًا عن مناصبك ({ $count }).
}
accounts-erase-stays = ما يبقى: أعمال المنظمات والمجلس، كالأصوات وأن مقعدًا ما شُغل من يوم إلى يوم. وحيث كان اسمك يُذكر أنه مُحي بطلب منك. وتُحذف النسخ الاحتياطية خلال 35 يومًا.
accounts-erase-final = لا يمكن التراجع عن ذلك.
accounts-erase-understood = فهمت ما يزول وما يبقى
accounts-erase-understood-missing = يرجى تأكيد أنك فهمت ذلك.
accounts-erase-do = محو بياناتي نهائيًا
accounts-erased-title = مُحيت بياناتك
accounts-erased-lead = لم يعد هنا شيء مما كان يُعرف عنك. رسالة أخيرة تؤكد ذلك.
accounts-erased-more = ما الذي يُحفظ ولماذا
