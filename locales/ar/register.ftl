# Keeping the register: organisations, seats, representatives, people.

register-organisations-lead = أعضاء المجلس، الحاليون والسابقون. لا شيء يُحذف: ما ينتهي يبقى بتواريخه.
register-search-organisation = البحث بالاسم أو الرمز
register-organisation = المنظمة
register-code = الرمز
register-sector = نوع المنظمة
register-all-sectors = كل الأنواع
register-college = مجموعة المقاعد
register-all-colleges = كل المجموعات
register-status = الوضع
register-all-statuses = الكل
register-status-active = نشطة
register-status-suspended = عضويتها معلّقة
register-status-withdrawn = انسحبت
register-seats = المقاعد
register-seats-none = لا مقعد
register-seats-vacant = { $count ->
    [zero] لا شاغر
    [one] واحد شاغر
    [two] اثنان شاغران
    [few] { $count } شاغرة
    [many] { $count } شاغرًا
   *[other] { $count } شاغر
}
register-organisations-count = { $count ->
    [zero] لا منظمات
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $count } منظمات
    [many] { $count } منظمة
   *[other] { $count } منظمة
}
register-organisations-none-found = لا منظمة مطابقة. جرّب اسمًا آخر أو قلّل المرشّحات.
register-organisations-none-yet = لا أعضاء في المجلس بعد. اقبل المنظمة الأولى أو <link>استورد المنظمات من ملف</link>.
register-not-found = لا توجد منظمة كهذه. ربما كُتب رمزها خطأً.

# Admitting and amending
register-admit = قبول منظمة
register-admit-lead = أدخل ما تقوله المنظمة عن نفسها. تُمنح مقاعدها وممثلوها بعد ذلك في صفحتها.
register-admit-means = يُعلن القبول فورًا ويُقيَّد في السجل العام. ولا يمكن حذفه؛ يمكن للمنظمة أن تنسحب فقط.
register-admitted = قُبلت { $organisation }. امنحها الآن مقاعدها.
register-code-hint = مثل SOC-47. يعرّف المنظمة في الملفات والنتائج ولا يمكن تغييره لاحقًا.
register-admitted-on = عضو منذ
register-admitted-on-hint = ليس في المستقبل.
register-left-on = عضو حتى
register-names = الاسم والوصف
register-names-hint = الاسم على الأقل، باللغة التي تستعمله المنظمة بها. ويراه قرّاء اللغات الأخرى مع ملاحظة تبيّن ذلك. لغة المجلس الرئيسية: { $language }.
register-name-in = الاسم: { $language }
register-name-needed = أدخل الاسم بلغة واحدة على الأقل.
register-description-in = الوصف: { $language }
register-description-hint = ما تفعله المنظمة، بكلماتها.
register-choose = اختر
register-college-none = لا مجموعة بعد
register-website = الموقع الإلكتروني
register-persons-hidden = عدم إظهار أسماء أشخاصها
register-persons-hidden-hint = تتحدث المنظمة عندئذ بصفتها. ولا يعرف الأسماء إلا مسؤولو المجلس والمنظمة نفسها. هذا هو المعتاد لجمعيات المهاجرين والشتات.
register-unhide-means = عند الحفظ تصبح أسماء ممثليها علنية.
register-amend = تعديل
register-amend-title = تعديل: { $organisation }
register-amend-means = يُعلن التغيير فورًا؛ ويُقيَّد الاسم وإظهار الأشخاص من عدمه في السجل العام.
register-amend-who = تعدّله المنظمة نفسها. ويعدّل الموظفون بيانات الهيئات العامة، أما المنظمات الأخرى فما دام لا أحد يتحدث باسمها فقط.
register-amended = حُفظ التغيير.
register-amended-nothing = لم يختلف شيء، فلم يُغيَّر شيء.
register-save = حفظ

# Forms of organisation
register-kind = الشكل
register-kind-unspecified = غير محدد
register-kind-association = جمعية
register-kind-migrant_association = جمعية مهاجرين
register-kind-foundation = مؤسسة وقفية
register-kind-union = نقابة
register-kind-cooperative = تعاونية
register-kind-political_group = كتلة سياسية في المجلس البلدي
register-kind-municipality = بلدية
register-kind-public_institution = مؤسسة عامة
register-kind-international_organisation = منظمة دولية
register-kind-company = شركة
register-kind-business_association = اتحاد أعمال
register-kind-university = جامعة
register-kind-research_centre = مركز بحوث

# One organisation
register-public-page = صفحتها العامة
register-profile = ما يُذكر عنها
register-persons = الأشخاص
register-persons-are-hidden = أسماؤهم لا تُعرض
register-persons-are-shown = أسماؤهم تُعرض
register-in-record = في السجل
register-membership = العضوية
register-suspend = تعليق العضوية
register-suspend-means = تحتفظ المنظمة بمقاعدها، لكنها لا ترد في أي قائمة ناخبين، ولا يمكن لأحد أن يتصرف باسمها حتى تُعاد. ويستمر التصويت المفتوح بقائمة الناخبين التي بدأ بها.
register-suspended = عُلّقت عضوية المنظمة.
register-reinstate = إعادة العضوية
register-reinstate-means = ترد مقاعدها في قوائم الناخبين لما يُفتح من تصويت من الآن فصاعدًا، ويمكن لممثليها التصرف من جديد.
register-reinstated = أُعيدت المنظمة.
register-withdraw = تسجيل الانسحاب
register-withdraw-means = تنتهي عضويتها نهائيًّا، ومعها مقاعدها وتفويضات ممثليها. وتبقى صفحتها وأصواتها السابقة. ومن انسحب يُقبل من جديد ولا يُعاد.
register-withdrawn = سُجّل انسحاب المنظمة.
register-withdrawn-stays = انسحبت هذه المنظمة من المجلس. ويبقى ما كانت عليه كما هو.
register-carries-out-decision = لا تفعل ذلك إلا تنفيذًا لقرار من المجلس أو من المنظمة.
register-entry-public = يُقيَّد ذلك في السجل العام.
register-reason = السبب
register-reason-hint = يمكن للجميع قراءته. اذكر القرار إن وُجد.

# Seats and mandates
register-seats-and-representatives = المقاعد والممثلون
register-seat = المقعد
register-vacant = لا أحد يتحدث باسمه
register-seat-over = انتهى
register-since = منذ { $date }
register-from-to = { $from } – { $to }
register-persons-hidden-note = لا تعرض هذه المنظمة أسماء أشخاصها. ومن يُتاح له معرفتها هنا يحتفظ بها لنفسه.
register-no-seat = لا تشغل هذه المنظمة أي مقعد حاليًّا.
register-no-seat-yet = لا تشغل هذه المنظمة أي مقعد. أضف مقعدًا ثم عيّن من يتحدث باسمه.
register-former-seats = { $count ->
    [zero] لا مقاعد سابقة
    [one] مقعد سابق واحد
    [two] مقعدان سابقان
    [few] { $count } مقاعد سابقة
    [many] { $count } مقعدًا سابقًا
   *[other] { $count } مقعد سابق
}
register-nobody-yet = لم يُعيَّن أحد بعد.
register-independence = تختار المنظمة بنفسها من يتحدث باسمها. ولا يُدخل الموظفون إلا الممثل الأول لمقعد لا ممثل له، ويحدّثون ممثلي الهيئات العامة.
register-mandates-of = تفويضات المقعد { $seat }
register-mandates = التفويضات
register-mandates-none = لا يتحدث هذا الشخص باسم أي مقعد ولم يتحدث من قبل.
register-mandate-kind = يتحدث بصفة
register-titular = ممثل أصلي
register-titular-hint = الممثل في المقام الأول.
register-substitute = ممثل بديل
register-substitute-hint = يتصرف باسم المقعد حين لا يتصرف الأصلي.
register-kind-free = لا أحد حاليًّا.
register-kind-held = حاليًّا: { $person }.
register-kind-held-until = حاليًّا: { $person }، حتى { $date }.
register-starts-on = اليوم الأول
register-starts-on-hint = إن تُرك فارغًا: اليوم.
register-ends-on = اليوم الأخير
register-ends-on-hint = إن تُرك فارغًا: حتى إشعار آخر.
register-days = الأيام
register-until-further = حتى إشعار آخر
register-mandate-now = سارٍ
register-mandate-later = يبدأ لاحقًا
register-mandate-over = انتهى
register-mandate-not-now = غير سارٍ
register-acts = الإجراءات
register-person-hidden = الاسم غير معروض
register-add-seat = إضافة مقعد
register-add-seat-means = يرد المقعد في قائمة الناخبين لكل تصويت يُفتح ابتداءً من يومه الأول. ويُقيَّد ذلك في السجل العام؛ ولا يمكن حذف مقعد بل إنهاؤه فقط.
register-seat-code = رمز المقعد
register-seat-code-hint = رمز المنظمة، وللمقاعد الإضافية يُتبع بـ ‎.2 و‎.3 وهكذا.
register-college-option = { $college } ({ $filled } مشغولة من { $seats })
register-valid-from = اليوم الأول
register-valid-from-hint = إن تُرك فارغًا: اليوم.
register-seat-added = أُضيف المقعد { $seat }. عيّن الآن من يتحدث باسمه.
register-end-seat = إنهاء هذا المقعد
register-end-seat-means = ينتهي المقعد { $seat } وتنتهي تفويضاته. ولا يرد في أي قائمة ناخبين بعد يومه الأخير. ويبقى ظاهرًا بتواريخه، ويُقيَّد ذلك في السجل العام.
register-seat-ended = ينتهي المقعد { $seat }.
register-end-mandate = إنهاء التفويض
register-end = إنهاء
register-end-mandate-of = إنهاء التفويض: { $person }
register-end-mandate-means = لا يتصرف الشخص باسم المقعد { $seat } بعد اليوم الأخير. ويبقى التفويض ظاهرًا بتواريخه، ويُقيَّد ذلك في السجل العام.
register-mandate-ended = ينتهي التفويض.
register-last-day = اليوم الأخير
register-last-day-hint = إن تُرك فارغًا: فورًا، من اليوم.

# Appointing
register-appoint = تعيين ممثل
register-appoint-lead = من يتحدث باسم { $organisation }، ومن متى إلى متى.
register-appoint-means = يُعلن الاسم والمقعد والأيام فورًا وتُقيَّد في السجل العام.
register-appoint-means-hidden = يُعلن المقعد والأيام فورًا وتُقيَّد في السجل العام. ولا يُعرض الاسم: هذه المنظمة تحجب أشخاصها.
register-appointed = عُيّن الممثل.
register-appoint-registered-only = سُجّل { $person } الآن لكنه لم يُعيَّن. صحّح ما رُفض وأعد المحاولة: لا يُسجَّل أحد مرتين.
register-who = من
register-who-known = شخص معروف هنا
register-who-known-hint = يُبحث عنه بالاسم بين أشخاص المجلس.
register-who-own-hint = شخص يتحدث أو تحدث باسم منظمتك.
register-who-new = شخص جديد
register-who-new-hint = يُسجَّل الشخص مع التعيين.
register-choose-person = اختر شخصًا.
register-dates-reversed = اليوم الأخير يسبق الأول.
register-invite-now = إرسال دعوة
register-invite-now-hint = رابط يختار به الشخص كلمة مرور. يلزمه عنوان بريد إلكتروني.
register-invited-by-mail = تُرسل دعوة إلى { $email }.
register-invited-by-link = لا يُرسل بريد من هنا. سلّم هذا العنوان للشخص بنفسك؛ يعمل مرة واحدة ولا يُعرض ثانية.
register-not-invited = تعذّر إرسال الدعوة: { $reason }

# People
register-people-lead = من يتحدثون باسم مقعد أو يشغلون دورًا. لا تُسأل الجنسية ولا وضع الإقامة ولا يُخزَّنان أبدًا.
register-person = الشخص
register-search-person = البحث بالاسم
register-people-count = { $count ->
    [zero] لا أشخاص
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
register-people-none-found = لا أحد مطابق. جرّب اسمًا آخر أو مرشّحًا آخر.
register-people-none-yet = لم يُسجَّل أحد بعد.
register-people-filter-page = يسري المرشّح على هذه الصفحة من القائمة. ابحث بالاسم لإيجاد غيرهم.
register-all-people = الكل
register-offices = الأدوار
register-speaks-for = يتحدث باسم
register-language = اللغة
register-language-hint = اللغة التي تراسل بها المنصة الشخص.
register-account = الحساب
register-account-signed_up = يمكنه الدخول
register-account-signed_up-means = اختار الشخص كلمة مرور ويمكنه الدخول.
register-account-invited = مدعو
register-account-invited-means = أُرسلت دعوة ولم يستعملها الشخص بعد.
register-account-not_invited = لم يُدعَ بعد
register-account-not_invited-means = لم يُدعَ الشخص ولا يمكنه الدخول.
register-account-no_address = بلا بريد إلكتروني
register-account-no_address-means = من دون بريد إلكتروني لا يمكن دعوة الشخص. لكن يمكن تعيينه مع ذلك.
register-register-person = تسجيل شخص
register-register-lead = لا يُرسل شيء إلى الشخص ولا يُعلن شيء بعد. ويمكنك دعوته لاحقًا.
register-registered = سُجّل { $person }.
register-display-name = الاسم
register-display-name-hint = كما يريد الشخص أن يُسمّى علنًا.
register-email-hint = يلزم للدخول فقط. ولا يُعرض علنًا أبدًا.
register-email-unseen = لا يرى العنوان الحالي إلا الإدارة. وما تكتبه هنا يحل محله.
register-email-fixed = تسلّم الشخص حسابه: لا يغيّر عنوان بريده إلا هو.
register-person-details = الاسم واللغة
register-person-amended = حُفظ التغيير.
register-person-not-found = لا يوجد شخص كهذا، أو لا يحق لك رؤية هذه الصفحة.
register-invite = دعوة
register-invite-again = دعوة من جديد
register-invite-means = يُرسل بريد إلى { $email } بهذه اللغة: { $language }. وفيه رابط يختار به الشخص كلمة مرور. يعمل الرابط مرة واحدة ولمدة محدودة.
register-invite-means-address = يُرسل بريد إلى عنوان الشخص بهذه اللغة: { $language }. وفيه رابط يختار به كلمة مرور. يعمل الرابط مرة واحدة ولمدة محدودة.
register-invite-again-means = وتبطل عندئذ الدعوة السابقة.
register-invite-no-entry = لا تُقيَّد الدعوات في السجل العام.
register-invited = تُرسل دعوة لـ{ $person } إلى { $email } بهذه اللغة: { $language }.
register-invited-address = تُرسل دعوة إلى عنوان { $person } بهذه اللغة: { $language }.
register-invited-once = يعمل الرابط الوارد فيها مرة واحدة ولمدة محدودة.
register-offices-none = لا يشغل هذا الشخص أي دور.
register-roles-link = <link>ما يتيحه كل دور</link>
register-grant = منح دور
register-grant-button = منح هذا الدور
register-grant-title = { $role }: { $person }
register-grant-means = يمكن للشخص من الآن أن يفعل ما يتيحه هذا الدور. ويُقيَّد ذلك في السجل العام، ويكون الاسم فيه مستورًا.
register-granted = يشغل { $person } الآن هذا الدور: { $role }.
register-revoke = سحب
register-revoke-role = سحب: { $role }
register-revoke-title = سحب: { $role }، { $person }
register-revoke-means = يفقد الشخص فورًا ما يتيحه له هذا الدور. ويُقيَّد ذلك في السجل العام، ويكون الاسم فيه مستورًا.
register-revoked = لم يعد { $person } يشغل هذا الدور: { $role }.

register-erase = المحو بطلب أو بأمر
register-erase-lead = يمكن محو ما يُعرف عن هذا الشخص لأنه طلب ذلك خطيًا، أو لأن محكمة أو سلطة أمرت به.
register-erase-holds = ما زال هذا الشخص يتحدث باسم منظمة أو يشغل منصبًا. ينتهي ذلك أولًا على يد من يحق له إنهاؤه.
register-erase-request = المحو بطلب خطي
register-erase-order = المحو بأمر
register-erase-consequence = يُمحى نهائيًا ما يُعرف عن { $person }: الاسم والعنوان والحساب وما يربط السجل العام به. وتبقى أعمال المنظمات. ويتلقى الشخص رسالة أخيرة.
register-erase-do = محو نهائي
register-erased = مُحيت بيانات الشخص.
