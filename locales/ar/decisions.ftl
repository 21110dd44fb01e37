# القرارات: القائمة، قرار واحد، التصويت عليه.

decisions-title = القرارات
decisions-lead = ما يقرّره المجلس، مع كل نص وتصويت ونتيجة.
decisions-new = قرار جديد
decisions-search = البحث في العناوين والنصوص
decisions-filter-state = العرض بحسب الحالة
decisions-filter-all = الكل
decisions-none-yet = لم يُعلن المجلس أي قرار بعد.
decisions-none-found = لا يطابق ذلك أي قرار. جرّب كلمات أخرى أو حالة أخرى.
decisions-count = { $count ->
    [zero] لا قرارات
    [one] قرار واحد
    [two] قراران
    [few] { $count } قرارات
    [many] { $count } قرارًا
   *[other] { $count } قرار
}
decisions-not-found = لا يوجد قرار بهذا الرقم
decisions-not-found-text = قد لا يكون أُعلن بعد، أو أن رقمه مكتوب خطأً.

# رأس القرار
decisions-roll-call-tag = تصويت اسمي علني
decisions-results-after-close = النتائج بعد الإغلاق
decisions-draft-notice = هذه مسودة لا يراها إلا من يُعدّها، ولا شيء منها في السجل العام بعد.
decisions-announced-on = أُعلن في { $date }
decisions-opens-by-chair = تفتحه الرئاسة دون موعد محدد
decisions-closed-on = أُغلق في { $when }
decisions-confirmed-on = صودق عليه في { $date }
decisions-text-and-documents = { $count ->
    [0] النص الكامل
    [zero] النص الكامل
    [one] النص الكامل ووثيقة واحدة
    [two] النص الكامل ووثيقتان
    [few] النص الكامل و{ $count } وثائق
    [many] النص الكامل و{ $count } وثيقة
   *[other] النص الكامل و{ $count } وثيقة
}
decisions-annulled = هذا القرار مُلغى ولا أثر له.
decisions-annulled-on = أُلغي هذا القرار في { $date } ولا أثر له.

# النتيجة
decisions-result = النتيجة
decisions-result-so-far = النتيجة حتى الآن
decisions-result-annulled = تُحفظ هذه الأرقام للسجل؛ ولا أثر للقرار.
decisions-hidden-until-close = لا يُظهر هذا التصويت شيئًا قبل إغلاقه: لا أرقام ولا من صوّت ولا حتى كم صوّتوا. لا يستطيع أحد رؤية ذلك أيًّا كان دوره.
decisions-updated-at = حُدّثت الساعة { $time }
decisions-result-updated = حُدّثت النتيجة: { $figures }
decisions-rule-title = كيف سيُتخذ القرار
decisions-rule-draft = تُثبَّت القاعدة السارية عند إعلان القرار.
decisions-rule-fixed = ثُبّتت القاعدة عند إعلان القرار ولا يمكن تغييرها بعد ذلك.
decisions-quorum = النصاب
decisions-majority = الأغلبية
decisions-check-met = تحقّق الشرط
decisions-check-failed = لم يتحقّق الشرط
decisions-check-not-yet = لم يتحقّق الشرط بعد
decisions-check-article = المادة { $article } من النظام الأساسي
decisions-quorum-of = صوّتوا من أصل { $eligible }
decisions-quorum-mark = تدلّ العلامة على النصاب: { $needed }.
decisions-quorum-met = اكتمل النصاب.
decisions-quorum-missing = { $count ->
    [zero] لا ينقص أي صوت.
    [one] ينقص صوت واحد.
    [two] ينقص صوتان.
    [few] تنقص { $count } أصوات.
    [many] ينقص { $count } صوتًا.
   *[other] ينقص { $count } صوت.
}
decisions-quorum-failed = لم يكتمل النصاب.

# بحسب القطاع وبحسب مجموعة المقاعد
decisions-by-sector = بحسب نوع المنظمة
decisions-by-college = بحسب مجموعة المقاعد
decisions-group-by = التجميع بحسب
decisions-sectors = نوع المنظمة
decisions-colleges = مجموعة المقاعد
decisions-column-seats = المقاعد
decisions-leaning-for = الأغلبية مع
decisions-leaning-against = الأغلبية ضد
decisions-leaning-none = لا أغلبية
decisions-group-line = { $leaning } · { $for } مع، { $against } ضد، { $abstain } امتناع
decisions-by-group-caption = طول الشريط يتبع عدد المقاعد؛ والجزء المخطّط لم يصوّت.

# التصويت الاسمي
decisions-roll-call = التصويت الاسمي
decisions-grid = شبكة
decisions-roll-hidden = المقاعد التي يحق لها التصويت. يُعرض من صوّت وكيف صوّت بعد إغلاق التصويت.
decisions-roll-empty = لا يطابق هذا الاختيار أي مقعد.
decisions-filter-choice = العرض بحسب الصوت
decisions-filter-sector = نوع المنظمة
decisions-all-sectors = كل الأنواع
decisions-roll-all = الكل { $count }
decisions-roll-for = مع { $count }
decisions-roll-against = ضد { $count }
decisions-roll-abstain = امتناع { $count }
decisions-roll-none = لم يصوّتوا { $count }
decisions-roll-data = نزّل قوائم الأصوات لكل عمليات التصويت المفروزة (CSV)
decisions-column-organisation = المنظمة
decisions-column-seat = المقعد
decisions-column-sector = النوع
decisions-column-ballot = الصوت
decisions-column-entry = في السجل

# صوتك
decisions-your-vote = صوتك
decisions-vote-members-only = هنا يصوّت ممثّلو منظمات المجلس.
decisions-vote-sign-in = سجّل الدخول للتصويت
decisions-ballot-of = صوت { $organisation }
decisions-vote-for-seat = تصوّت عن <b>{ $organisation }</b> (المقعد { $seat }).
decisions-vote-as-substitute = تصوّت نائبًا عن <b>{ $organisation }</b> (المقعد { $seat }).
decisions-choose = اختيارك
decisions-choose-first = اختر أولًا: مع أو ضد أو امتناع.
decisions-cast = أدلِ بهذا الصوت
decisions-cast-again = أدلِ بهذا الصوت بدلًا من السابق
decisions-change = تغيير
decisions-keep = إبقاؤه كما هو
decisions-nothing-counted = لا يُحسب شيء قبل أن تضغط الزر. سيكون اسم منظمتك وصوتها علنيين.
decisions-nothing-counted-hidden = لا يُحسب شيء قبل أن تضغط الزر. يبقى صوتك مستورًا حتى الإغلاق، ثم يصبح اسم منظمتك وصوتها علنيين.
decisions-you-voted = صوّتَّ: { $choice }، { $time }
decisions-you-did-not-vote = لم يصوّت هذا المقعد.
decisions-receipt = <link>القيد { $number }</link> في السجل العام.
decisions-receipt-waiting = سُجّل. يأتي رقم القيد مع نقطة التحقق التالية خلال ثوانٍ.
decisions-receipt-unknown = سُجّل باسم <code>{ $eid }</code>. تعذّر الآن الحصول على رقم القيد.
decisions-closing-soon = { $minutes ->
    [zero] انتهى الوقت تقريبًا.
    [one] بقيت أقل من دقيقة على الإغلاق.
    [two] بقيت أقل من دقيقتين على الإغلاق.
    [few] بقيت أقل من { $minutes } دقائق على الإغلاق.
    [many] بقيت أقل من { $minutes } دقيقة على الإغلاق.
   *[other] بقيت أقل من { $minutes } دقيقة على الإغلاق.
}
decisions-time-over = انتهى الوقت: التصويت في طور الإغلاق.
decisions-refusal-not-on-roll = هذا المقعد ليس في قائمة الناخبين لهذا التصويت.
decisions-refusal-closed = أُغلق التصويت.
decisions-refusal-not-open = لم يُفتح التصويت بعد.
decisions-refusal-other = لا يمكن لهذا المقعد التصويت الآن ({ $code }).


# السجل والوثائق والنص
decisions-record = في السجل العام
decisions-record-hint = لكل إجراء قيد لا يستطيع أحد تغييره لاحقًا دون أن ينكشف.
decisions-record-all = كل القيود المتعلقة بهذا القرار
decisions-documents = الوثائق
decisions-full-text = النص الكامل
decisions-text-language = لغة النص
decisions-text-version = النسخة { $version } بتاريخ { $date }
decisions-text-version-undated = النسخة { $version }

# على الورق
decisions-print-identifier = القرار
decisions-print-checkpoint = السجل بعدد قيوده { $size }، مع البصمة والأصل
decisions-print-check-at = للتحقق

# Counted again on the reader’s device
decisions-verify = تحقق من هذه النتيجة
decisions-verify-hint = يعيد جهازك عدّ النتيجة من السجل العام دون الوثوق بهذا الموقع.
