# مهام التدقيق ومن يقوم بها.

engagements-title = مهام التدقيق
engagements-lead = جهات من الخارج تنظر في سجل المجلس وتقول ما تجد، ويرد المجلس عليها. كل ذلك علني.
engagements-none = لا توجد مهمة تدقيق بعد.
engagements-open-new = فتح مهمة تدقيق
engagements-state-open = جارية
engagements-state-reported = نُشر التقرير
engagements-opinion-unqualified = رأي بلا تحفظ
engagements-opinion-qualified = رأي متحفظ
engagements-opinion-adverse = رأي سلبي
engagements-opinion-disclaimer = امتناع عن إبداء الرأي
engagements-report = التقرير
engagements-checks = التحققات المنجزة
engagements-check-command = الكيفية
engagements-check-size = عدد قيود السجل حينها
engagements-check-result = النتيجة
engagements-check-verify-log = السجل كله
engagements-check-consistency = السجل مقابل نسخة محفوظة سابقًا
engagements-check-witnesses = من غيره وقّعه
engagements-check-decision-recount = إعادة فرز قرار
engagements-check-roll-members = قائمة ناخبين مقابل الأعضاء
engagements-check-openings = الكشوف مقابل الالتزامات
engagements-check-dataset-digests = البيانات المفتوحة مقابل بصماتها
engagements-check-own = شيء آخر
engagements-result-passed = سليم
engagements-result-failed = غير سليم
engagements-result-not-possible = تعذّر إجراؤه
engagements-findings = الملاحظات
engagements-severity-low = طفيفة
engagements-severity-medium = متوسطة
engagements-severity-high = كبيرة
engagements-severity-critical = حرجة
engagements-finding-recorded = تنتظر رد المجلس
engagements-finding-answered = رد بانتظار التقييم
engagements-finding-accepted = قُبل الرد
engagements-finding-contested = لم يُقبل الرد
engagements-finding-overdue = لم يرد المجلس في الموعد
engagements-withheld = ملاحظة محجوبة
engagements-recommendation = التوصية
engagements-answer = رد المجلس
engagements-list = كل مهام التدقيق
engagements-period = الفترة
engagements-period-words = من { $from } إلى { $until }
engagements-auditor = جهة التدقيق
engagements-scope = ما يُنظر فيه
engagements-findings-count = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
engagements-overdue-count = { $count ->
    [zero] لا ردود متأخرة
    [one] رد واحد متأخر
    [two] ردّان متأخران
    [few] { $count } ردود متأخرة
    [many] { $count } ردًّا متأخرًا
   *[other] { $count } رد متأخر
}
engagements-unresolved-count = { $count ->
    [zero] لا شيء غير محسوم
    [one] واحدة غير محسومة
    [two] اثنتان غير محسومتين
    [few] { $count } غير محسومة
    [many] { $count } غير محسومة
   *[other] { $count } غير محسومة
}
engagements-scope-accounts = المحو والتصحيح
engagements-scope-audit-trail = مهام التدقيق
engagements-scope-decisions = القرارات
engagements-scope-log = السجل نفسه
engagements-scope-membership = الأعضاء والمناصب
engagements-scope-open-data = البيانات المفتوحة
engagements-who = من يحق له الاطلاع
engagements-who-hint = ما ليس علنيًا، ضمن النطاق وحتى اليوم الأخير فقط. وما يُقرأ يُحسب في السجل.
engagements-who-none = لم يُسمح لأحد بعد.
engagements-standing = سارية
engagements-ended = منتهية
engagements-not-yet = لم تبدأ بعد
engagements-revoked-on = أُنهيت في { $day }
engagements-grant = السماح لمدقق بالاطلاع
engagements-grant-hint = يتلقى الشخص دعوة بالبريد. ولا يجوز أن يشغل منصبًا آخر أو أن يتحدث باسم عضو.
engagements-grant-organisation = الاسم العلني لجهة التدقيق
engagements-grant-name = اسم الشخص (غير علني)
engagements-grant-email = البريد الإلكتروني
engagements-grant-from = اليوم الأول
engagements-grant-until = اليوم الأخير
engagements-grant-do = السماح والدعوة
engagements-granted = تم. يحق لـ{ $person } الاطلاع حتى { $until }.
engagements-invitation-link = هذا التثبيت لا يرسل بريدًا. سلّموا هذا الرابط للشخص الآن: لن يظهر مرة أخرى.
engagements-revoke = إنهاء الصلاحية
engagements-revoke-consequence = ابتداءً من اليوم لا يمكن لـ{ $body } قراءة ما ليس علنيًا ولا متابعة مهامها. وسيذكر السجل ذلك.
engagements-reason = السبب (علني)
engagements-new-title = فتح مهمة تدقيق
engagements-new-lead = قولوا ما تنظرون فيه ولأي فترة. كل ما تدوّنونه سيكون علنيًا.
engagements-new-not-yours = لفتح مهمة تدقيق يلزم أن تكون لديكم صلاحية مدقق سارية.
engagements-language = اللغة
engagements-title-field = العنوان
engagements-terms = ما يُنظر فيه وكيف
engagements-from = أول يوم في الفترة
engagements-until = آخر يوم في الفترة
engagements-open-do = فتحها
engagements-opened = فُتحت في { $day }
engagements-reported = تقرير { $day }
engagements-report-json = التقرير كبيانات
engagements-report-pdf = التقرير بصيغة PDF
engagements-report-digest = بصمة SHA-256، وهي في السجل أيضًا
engagements-plan = تحققات ينبغي إجراؤها
engagements-plan-hint = يمكن نسخ كل أمر وتشغيله على جهاز المدقق. يُؤخذ المفتاح من مكان آخر، لا من السجل أبدًا.
engagements-not-done = لم يُجرَ بعد
engagements-checks-none = لم يُتحقَّق من شيء بعد.
engagements-check-record = تسجيل تحقّق
engagements-check-kind = ما جرى التحقق منه
engagements-check-about = من ماذا (رمز، اسم)
engagements-check-note = ملاحظة
engagements-check-do = تسجيل
engagements-finding-record = تسجيل ملاحظة
engagements-finding-severity = الخطورة
engagements-finding-text = ما الذي لوحظ
engagements-finding-evidence = القيود التي تُظهر ذلك
engagements-finding-evidence-hint = معرّفات القيود، واحد في كل سطر.
engagements-finding-due = آخر يوم للرد
engagements-finding-due-words = الرد حتى { $day }
engagements-finding-do = تسجيلها
engagements-findings-none = لا ملاحظات.
engagements-finding-number = الملاحظة { $number }
engagements-withhold-choice = القانون يمنع نشر نصها
engagements-withhold = حجبها
engagements-withhold-consequence = لا يعود نص هذه الملاحظة والردود علنيًا. أما المادة والسبب فعلنيان.
engagements-withheld-ground = مادة القانون
engagements-withheld-why = نصها غير علني: { $ground }
engagements-answer-give = الرد باسم المجلس
engagements-answer-text = الرد
engagements-answer-do = إرسال الرد
engagements-answered-at = رد { $day }
engagements-judge = تقييم الرد
engagements-judge-text = السبب
engagements-judge-hint = لازم عند عدم قبول الرد.
engagements-judge-accept = قبوله
engagements-judge-refuse = عدم قبوله
engagements-report-publish = نشر التقرير
engagements-report-publish-hint = يجمع التقرير كل ما في هذه الصفحة وتنتهي المهمة.
engagements-report-opinion = الرأي
engagements-report-summary = الملخص
engagements-report-pdf-file = ملف PDF إن وُجد
engagements-report-pdf-wrong = تعذّر إرسال ملف PDF.
engagements-report-do = نشره
engagements-entry = في السجل
engagements-unknown = لا توجد مهمة تدقيق بهذا الرمز.
engagements-unresolved = ملاحظات غير محسومة
engagements-written-in = مكتوب بهذه اللغة: { $language }.
engagements-done-opened = مهمة التدقيق { $code } مفتوحة.
engagements-done-check = سُجل التحقق: { $kind }.
engagements-done-finding = سُجلت الملاحظة، وهي تنتظر رد المجلس.
engagements-done-answer = أُرسل الرد، وسيقيّمه المدقق.
engagements-done-withheld = حُجب نص الملاحظة.
engagements-plan-repeat = التحققات وأوامرها، لمن يريد إعادتها
engagements-bundle = تحقق دون هذا الموقع
engagements-bundle-lead = السجل كله في ملف واحد، لبرنامج «claror verify» أو لأي برنامج آخر. يُعَد عند الطلب، واحدًا تلو الآخر.
engagements-bundle-public = تنزيل الحزمة العلنية
engagements-bundle-own = تنزيل حزمة المدقق الخاصة بـ { $body }
engagements-bundle-own-hint = تحتوي على بيانات شخصية: احفظها مشفرة، ولا تُطلع عليها أحدًا، واحذفها عند انتهاء التدقيق. ويُدوَّن تنزيلك لها في السجل.
engagements-bundle-made = آخر تنزيل { $when }: { $count } من القيود، { $size }، SHA-256
