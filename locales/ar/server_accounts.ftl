# ما يقوله الخادم عن الحسابات: حالات الرفض والحقول والأعمال والبريد.

error-accounts-sign-in-failed = عنوان البريد الإلكتروني وكلمة السر هذان غير متطابقين.
error-accounts-token-invalid = انتهت هذه الجلسة. يُرجى تسجيل الدخول من جديد.
error-accounts-link-invalid = هذا الرابط لا يعمل: إما استُعمل من قبل، أو حلّ محله رابط أحدث، أو أنه ناقص.
error-accounts-link-expired = انتهت صلاحية هذا الرابط. يُرجى طلب رابط جديد.
error-accounts-password-wrong = كلمة السر الحالية ليست هذه.
error-accounts-already-signed-up = هذا الشخص فعّل حسابه من قبل.
error-accounts-email-invalid = هذا ليس عنوان بريد إلكتروني.
error-accounts-email-taken = عنوان البريد الإلكتروني هذا يخص حسابًا آخر.
error-accounts-password-too-short =
    { $min ->
        [few] يجب أن تحتوي كلمة السر على { $min } أحرف على الأقل.
        [many] يجب أن تحتوي كلمة السر على { $min } حرفًا على الأقل.
       *[other] يجب أن تحتوي كلمة السر على { $min } حرف على الأقل.
    }
error-accounts-password-too-long = كلمة السر طويلة جدًا: الحد الأقصى { $max } بايت.
error-accounts-password-is-email = لا يجوز أن تكون كلمة السر هي عنوان البريد الإلكتروني.
error-accounts-display-name-invalid = طول الاسم من حرف واحد إلى { $max } حرف.

action-signIn = تسجيل الدخول
action-refreshTokens = مواصلة الجلسة ببرنامج
action-signOut = تسجيل الخروج
action-endSession = إنهاء الجلسات الخاصة
action-requestPasswordReset = طلب كلمة سر جديدة
action-resetPassword = اختيار كلمة سر جديدة برابط
action-acceptInvitation = قبول دعوة
action-changePassword = تغيير كلمة السر الخاصة
action-setLanguage = اختيار اللغة الخاصة

mail-greeting = مرحبًا،
mail-greeting-name = مرحبًا { $name }،
mail-closing = { $council }
mail-link-by-hand = إذا لم يعمل الزر فانسخ هذا العنوان إلى المتصفح:

mail-invitation-subject = دعوة من { $council }
mail-invitation-body = أعدّ { $council } حسابًا لك للمشاركة في قراراته. اختر كلمة سر للبدء.
mail-invitation-action = اختيار كلمة سر
mail-invitation-lifetime =
    { $days ->
        [one] يعمل الرابط مرة واحدة، خلال يوم واحد.
        [two] يعمل الرابط مرة واحدة، خلال يومين.
        [few] يعمل الرابط مرة واحدة، خلال { $days } أيام.
        [many] يعمل الرابط مرة واحدة، خلال { $days } يومًا.
       *[other] يعمل الرابط مرة واحدة، خلال { $days } يوم.
    }
mail-invitation-unexpected = إذا لم تكن تنتظر هذه الرسالة فلا داعي لفعل شيء: لا يمكن لأحد استعمال الحساب دون هذا الرابط. لا تعطه لأحد.

mail-reset-subject = كلمة سر جديدة: { $council }
mail-reset-body = طلب أحدهم، وربما أنت، كلمة سر جديدة لحسابك لدى { $council }.
mail-reset-action = اختيار كلمة سر جديدة
mail-reset-lifetime =
    { $minutes ->
        [one] يعمل الرابط مرة واحدة، خلال دقيقة واحدة.
        [two] يعمل الرابط مرة واحدة، خلال دقيقتين.
        [few] يعمل الرابط مرة واحدة، خلال { $minutes } دقائق.
        [many] يعمل الرابط مرة واحدة، خلال { $minutes } دقيقة.
       *[other] يعمل الرابط مرة واحدة، خلال { $minutes } دقيقة.
    }
mail-reset-unexpected = إذا لم يكن الطلب منك فلا داعي لفعل شيء: تبقى كلمة سرك كما هي. لا تعط الرابط لأحد.

mail-notice-password-subject = تغيّرت كلمة سرك لدى { $council }
mail-notice-password-body = تغيّرت للتو كلمة سر حسابك لدى { $council }، وانتهت كل الجلسات الأخرى.
mail-notice-password-unexpected = إذا لم تكن أنت من غيّرها فاختر فورًا كلمة سر جديدة:
mail-notice-email-subject = تغيّر عنوان بريدك الإلكتروني لدى { $council }
mail-notice-email-body = صار لحسابك لدى { $council } عنوان بريد إلكتروني آخر من الآن. لن تصل إلى هذا العنوان رسائل أخرى عنه.
mail-notice-email-unexpected = إذا لم تطلب ذلك فأخبر المجلس دون تأخير:
mail-notice-erased-subject = مُحي ما كان { $council } يعرفه عنك
mail-notice-erased-body = مُحي حسابك واسمك وعنوانك لدى { $council }؛ وهذه آخر رسالة إلى عنوانك. تبقى أعمال المنظمات والمجلس في السجل دون اسمك. وتُحذف النسخ الاحتياطية خلال 35 يومًا.
mail-notice-erased-unexpected = إذا لم تطلب ذلك فأخبر المجلس دون تأخير. ما يُحفظ ولماذا:
