# مجموعات البيانات، وما يقال عنها خارج الصفحات.

action-publishDataset = نشر مجموعة بيانات فورًا

error-invalid-date = اذكر يومًا مثل 2026-03-01 أو لحظة مثل 2026-03-01T10:00:00Z.
error-invalid-version = اذكر رقم إصدار، ابتداءً من 1.

dataset-members-title = الأعضاء
dataset-members-description = المنظمات التي هي أعضاء في المجلس أو كانت كذلك.
dataset-sectors-title = أنواع المنظمات
dataset-sectors-description = عدد الأعضاء والمقاعد لكل نوع من المنظمات، ومن أي يوم.
dataset-seats-title = المقاعد
dataset-seats-description = جميع مقاعد المجلس: من يشغل كل مقعد، وفي أي مجموعة، ومن متى إلى متى.
dataset-decisions-title = القرارات
dataset-decisions-description = جميع القرارات التي دُعي إليها، مع قاعدتها ومواعيدها ونتيجتها.
dataset-decision-results-title = النتائج
dataset-decision-results-description = أرقام عمليات التصويت المفروزة: في المجموع، وبحسب نوع المنظمة، وبحسب مجموعة المقاعد.
dataset-roll-call-title = التصويت بالاسم
dataset-roll-call-description = ما صوّت به كل مقعد في عمليات التصويت المفروزة.
dataset-catalogue-changes-title = عمليات النشر
dataset-catalogue-changes-description = متى صدر إصدار جديد من كل مجموعة بيانات، وأين يرد ذلك في السجل العام.

action-correctDataset = تصحيح ما نُشر مع ملاحظة
action-withdrawDatasetVersion = سحب إصدار منشور مع ذكر السبب
error-open-data-version-withdrawn = سُحب هذا الإصدار من قبل.
error-open-data-bytes-withdrawn = هذه بيانات الإصدار { $version } الذي سُحب. يجب أن يتغير محتواها أولًا.
error-data-withdrawn = سُحب هذا الإصدار في { $withdrawn_at }: { $reason }

# Columns of members.
dataset-members-column-member_id = المنظمة كما يسميها السجل
dataset-members-column-code = رمزه العلني، مثل SOC-01
dataset-members-column-name = اسمها بلغة المجلس الرئيسية إن وُجد بها
dataset-members-column-name_lang = لغة ذلك الاسم
dataset-members-column-sector = قطاعها: lra أو other_public أو cso أو migrant_diaspora أو private أو knowledge
dataset-members-column-sub_type = نوع أدق كما يرد في ملف المجلس؛ unspecified حين لا يُعرف شيء
dataset-members-column-college = مجموعة المقاعد التي ينتمي إليها
dataset-members-column-joined_on = يوم قبولها
dataset-members-column-left_on = أول يوم لم تعد فيه عضوًا
dataset-members-column-status = active (نشطة) أو suspended (معلّقة) أو withdrawn (انسحبت)
dataset-members-column-website = موقعها على الشبكة

# Columns of sectors.
dataset-sectors-column-valid_from = اليوم الذي تسري منه الأرقام حتى السطر التالي للقطاع؛ ويكون يومًا لاحقًا حين يُتوقع تغيير
dataset-sectors-column-sector = القطاع
dataset-sectors-column-label = اسمه بلغة المجلس الرئيسية
dataset-sectors-column-members = المنظمات الأعضاء، بما فيها المعلّقة
dataset-sectors-column-seats = المقاعد التي تشغلها، بما فيها الشاغرة

# Columns of seats.
dataset-seats-column-seat_id = المقعد كما يسميه السجل
dataset-seats-column-code = رمزه العلني، مثل SOC-01
dataset-seats-column-member_id = المنظمة التي تشغله
dataset-seats-column-sector = قطاع المنظمة
dataset-seats-column-college = مجموعة المقاعد التي ينتمي إليها
dataset-seats-column-weight_num = وزنه: البسط
dataset-seats-column-weight_den = وزنه: المقام
dataset-seats-column-position = موضعه في نصف الدائرة
dataset-seats-column-valid_from = يومه الأول
dataset-seats-column-valid_until = يومه الأخير؛ والمقعد الذي انتهى في يومه الأول يكون يومه الأخير قبله

# Columns of decisions.
dataset-decisions-column-decision_id = القرار كما يسميه السجل
dataset-decisions-column-code = رمزه العلني، مثل D-2026-001
dataset-decisions-column-title = عنوانه بلغة المجلس الرئيسية إن وُجد بها
dataset-decisions-column-title_lang = لغة ذلك العنوان
dataset-decisions-column-status = called (مدعوّ إليه) أو open (مفتوح) أو closed (مغلق) أو confirmed (مؤكد) أو annulled (ملغى)
dataset-decisions-column-method = كيفية عدّ أوراق الاقتراع: single_choice (خيار واحد)
dataset-decisions-column-rule = النصاب والأغلبية بصيغة JSON معتمدة (RFC 8785) وفق docs/methods
dataset-decisions-column-ballot_kind = roll_call: أوراق الاقتراع علنية حسب المقعد
dataset-decisions-column-results = live (مباشرة) أو after_close (بعد الإغلاق): متى تُعرض الأرقام والاختيارات في الصفحات
dataset-decisions-column-text_version = إصدار النص الذي تمت الدعوة إليه
dataset-decisions-column-called_at = متى تمت الدعوة إليه
dataset-decisions-column-opens_at = الساعة المعلنة لفتح التصويت عليه
dataset-decisions-column-closes_at = الساعة المعلنة للإغلاق
dataset-decisions-column-opened_at = متى فُتح آخر تصويت عليه
dataset-decisions-column-closed_at = متى أُغلق آخر تصويت عليه
dataset-decisions-column-eligible = المقاعد في قائمة الناخبين، بما فيها الشاغرة
dataset-decisions-column-cast = أوراق الاقتراع المحسوبة، بما فيها الامتناع؛ فارغ حتى الفرز
dataset-decisions-column-quorum_needed = عدد أوراق الاقتراع اللازم للنصاب
dataset-decisions-column-quorum_met = هل اكتمل النصاب
dataset-decisions-column-majority_needed = عدد الأوراق المؤيدة اللازم للأغلبية
dataset-decisions-column-majority_met = هل تحققت الأغلبية
dataset-decisions-column-outcome = adopted (معتمد) أو rejected (مرفوض) أو no_quorum (بلا نصاب)؛ فارغ حتى الفرز
dataset-decisions-column-confirmed_at = متى أُكدت النتيجة
dataset-decisions-column-annulled_at = متى أُلغي
dataset-decisions-column-opened_eid = قيد السجل الذي فتح التصويت، مع قائمة الناخبين
dataset-decisions-column-counted_eid = قيد السجل الذي فيه الفرز

# Columns of decision-results.
dataset-decision-results-column-decision_id = القرار
dataset-decision-results-column-poll_number = 1، أو 2 عند الإعادة
dataset-decision-results-column-group_kind = total (المجموع) أو sector (القطاع) أو college (مجموعة المقاعد)
dataset-decision-results-column-sector_group = القطاع أو مجموعة المقاعد؛ ‎_T لجميع المقاعد
dataset-decision-results-column-option = for (مع) أو against (ضد) أو abstain (امتناع) أو not_cast (لم يُدلَ به)
dataset-decision-results-column-votes = مقاعد المجموعة التي تقول ورقتها السارية ذلك؛ يُحسب كل منها مرة واحدة

# Columns of roll-call.
dataset-roll-call-column-decision_id = القرار
dataset-roll-call-column-poll_number = 1، أو 2 عند الإعادة
dataset-roll-call-column-seat_id = المقعد في قائمة الناخبين
dataset-roll-call-column-member_id = المنظمة التي كانت تشغله عند فتح التصويت
dataset-roll-call-column-sector = قطاع المنظمة
dataset-roll-call-column-college = مجموعة المقعد
dataset-roll-call-column-weight_num = وزن المقعد في قائمة الناخبين: البسط
dataset-roll-call-column-weight_den = وزن المقعد في قائمة الناخبين: المقام
dataset-roll-call-column-option = for (مع) أو against (ضد) أو abstain (امتناع) أو not_cast (لم يُدلَ به)
dataset-roll-call-column-ballot_eid = قيد ورقة اقتراعه السارية في السجل

# Columns of catalogue-changes.
dataset-catalogue-changes-column-seq = ترقيم التغييرات من 1 حسب ترتيب السجل
dataset-catalogue-changes-column-dataset = مجموعة البيانات
dataset-catalogue-changes-column-version = رقم إصدارها
dataset-catalogue-changes-column-sha256 = بصمة SHA-256 لملف CSV المعتمد للإصدار، بالنظام الست عشري
dataset-catalogue-changes-column-published_at = متى نُشر، أو سُحب
dataset-catalogue-changes-column-reason = scheduled (تلقائي) أو correction (تصحيح) أو withdrawal (سحب)
dataset-catalogue-changes-column-audit_leaf_index = رقم قيده في السجل
dataset-catalogue-changes-column-eid = اسم ذلك القيد

dataset-engagements-title = مهام التدقيق
dataset-engagements-description = ما تنظر فيه جهات من الخارج ولأي فترة وكيف ينتهي.
dataset-findings-title = ملاحظات التدقيق
dataset-findings-description = ما لاحظته مهام التدقيق، وهل رد المجلس.

# Columns of engagements.
dataset-engagements-column-engagement_id = مهمة التدقيق كما يسميها السجل
dataset-engagements-column-code = رمزها العلني، مثل A-2026-001
dataset-engagements-column-auditor = الاسم العلني لجهة التدقيق
dataset-engagements-column-title = عنوانها باللغة التي كُتب بها
dataset-engagements-column-title_lang = تلك اللغة
dataset-engagements-column-scope = أجزاء السجل مفصولة بمسافة: accounts, audit_trail, decisions, log, membership, open_data
dataset-engagements-column-period_from = أول يوم في الفترة المنظور فيها
dataset-engagements-column-period_until = آخر يوم في تلك الفترة
dataset-engagements-column-state = open أو reported
dataset-engagements-column-opened_at = وقت فتحها
dataset-engagements-column-checks = التحققات المسجلة
dataset-engagements-column-checks_failed = ما لم يسلم منها
dataset-engagements-column-findings = الملاحظات المسجلة
dataset-engagements-column-unresolved = الملاحظات التي لا رد عليها أو لم يُقبل ردها
dataset-engagements-column-reported_at = وقت نشر تقريرها
dataset-engagements-column-opinion = unqualified أو qualified أو adverse أو disclaimer
dataset-engagements-column-report_sha256 = SHA-256 لصيغة JSON المعيارية للتقرير، بالنظام الست عشري
dataset-engagements-column-opened_eid = القيد الذي فتحها في السجل
dataset-engagements-column-reported_eid = القيد الذي يحمل بصمة التقرير في السجل

# Columns of findings.
dataset-findings-column-finding_id = الملاحظة كما يسميها السجل
dataset-findings-column-engagement_id = مهمة التدقيق التي سُجلت فيها
dataset-findings-column-number = رقمها في المهمة، من 1
dataset-findings-column-severity = low أو medium أو high أو critical
dataset-findings-column-state = recorded (تنتظر رد المجلس) أو answered أو accepted أو contested
dataset-findings-column-withheld = هل نصها غير علني
dataset-findings-column-ground = مادة القانون التي تقضي بذلك
dataset-findings-column-evidence = قيود السجل التي تستند إليها
dataset-findings-column-recorded_at = وقت تسجيلها
dataset-findings-column-due_on = آخر يوم لرد المجلس
dataset-findings-column-answers = ردود المجلس
dataset-findings-column-answered_at = وقت آخرها
dataset-findings-column-judged_at = متى قبلها المدقق أو لم يقبلها
dataset-findings-column-eid = القيد الذي يحمل الملاحظة في السجل
