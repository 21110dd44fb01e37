error-decisions-wrong-state = لا يمكن القيام بذلك في هذه المرحلة من القرار ({ $state }).
error-decisions-too-early = لم يحن الوقت بعد: الموعد المعلن هو { $opens_at }.
error-decisions-window-too-short = يجب أن يبقى التصويت مفتوحًا مدة لا تقل عن { $minutes_min ->
    [zero] { $minutes_min } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes_min } دقائق
    [many] { $minutes_min } دقيقة
   *[other] { $minutes_min } دقيقة
}.
error-decisions-window-too-long = لا يجوز أن يبقى التصويت مفتوحًا أكثر من { $days_max } يومًا.
error-decisions-window-past = لقد مضى موعد الإغلاق.
error-decisions-text-missing = ينقص النص باللغة الرئيسية للمجلس ({ $language }).
error-decisions-roll-empty = لا يحق لأي مقعد التصويت اليوم، فلا يمكن فتح التصويت.
error-decisions-poll-not-open = لم يُفتح التصويت بعد.
error-decisions-poll-closed = أُغلق التصويت في { $closed_at }. لم تُحتسب ورقتك.
error-decisions-not-on-roll = هذا المقعد غير مدرج في قائمة الناخبين لهذا القرار.
error-decisions-ballot-already-cast = توجد ورقة اقتراع قائمة لهذا المقعد (القيد { $eid }). لتغييرها استبدل تلك الورقة.
error-decisions-document-attached = هذه الوثيقة مرفقة بالفعل.
error-decisions-document-unknown = لم يُستلم الملف. أرسله من جديد.
error-decisions-too-many-documents = لا يحمل القرار أكثر من { $max } وثيقة.
error-decisions-rule-unknown = لا يمكن حساب قاعدة المجلس لهذا القرار.
action-draftDecision = إعداد مسودة قرار
action-viewDecision = الاطلاع على قرار
action-reviseDecision = تعديل مسودة
action-discardDraft = التخلي عن مسودة
action-attachDocument = إرفاق وثيقة بمسودة
action-detachDocument = إزالة وثيقة من مسودة
action-callDecision = الدعوة إلى قرار
action-openPoll = فتح التصويت
action-castBallot = الإدلاء بصوت المقعد الذي يمثله الشخص
action-closePoll = إغلاق التصويت، حتى قبل الموعد المعلن
action-confirmDecision = تأكيد نتيجة
action-annulDecision = إلغاء قرار مع ذكر الأسباب
decision-check-quorum = النصاب: شارك { $have } من { $base_count }، والمطلوب { $needed }.
decision-check-majority = الأغلبية: { $have } مع، والمطلوب { $needed }.
decision-outcome-adopted = اعتُمد: { $for } مع، { $against } ضد، { $abstain } امتناع.
decision-outcome-rejected = رُفض: { $for } مع، { $against } ضد، { $abstain } امتناع.
decision-outcome-no-quorum = غير صالح لعدم اكتمال النصاب: { $for } مع، { $against } ضد، { $abstain } امتناع.
decisions-page-title = القرارات
decisions-page-lead = ما قرره المجلس وما يقرره وما سيقرره.
decision-page-text = النص الكامل
decision-page-by-sector = حسب القطاع
decision-page-roll-call = التصويت بالنداء
decision-page-documents = الوثائق
decision-column-sector = القطاع
decision-column-organisation = المنظمة
decision-column-choice = الصوت
decision-choice-for = مع
decision-choice-against = ضد
decision-choice-abstain = امتناع
decision-choice-none = لم يصوّت
decision-column-not-cast = لم يصوّتوا
decision-column-seats = المقاعد
decision-state-draft = مسودة
decision-state-called = مدعوّ إليه
decision-state-open = التصويت مفتوح
decision-state-closed = التصويت مغلق
decision-state-confirmed = مؤكد
decision-state-annulled = ملغى

# Notices by mail to whoever speaks for a seat.
mail-decision-called-subject = { $code }، دعوة إلى قرار: { $title }
mail-decision-opened-subject = { $code }، التصويت مفتوح: { $title }
mail-decision-reminder-subject = { $code }، التصويت يُغلق قريبًا: { $title }
mail-decision-confirmed-subject = { $code }، النتيجة: { $title }
mail-decision-annulled-subject = { $code }، إلغاء قرار: { $title }
mail-decision-called-body = دعا { $council } إلى قرار يشارك فيه مقعدك.
mail-decision-opened-body = فُتح التصويت على قرار يشارك فيه مقعدك.
mail-decision-reminder-body = يُغلق التصويت قريبًا، ولم تُقدَّم بعد أي ورقة اقتراع عن المقعد المذكور أدناه.
mail-decision-confirmed-body = تأكدت نتيجة قرار وأصبحت نهائية.
mail-decision-annulled-body = أُلغي قرار سبق إشعارك به. يبقى ظاهرًا مع السبب.
mail-decision-called-action = قراءة القرار
mail-decision-opened-action = القراءة والتصويت
mail-decision-reminder-action = التصويت
mail-decision-confirmed-action = الاطلاع على النتيجة
mail-decision-annulled-action = الاطلاع على القرار
mail-decision-opens = يُفتح التصويت: { $opens_at }
mail-decision-closes = يُغلق التصويت: { $closes_at }
mail-decision-reason = السبب: { $reason }
mail-decision-seats = تمثّل: { $seats }
mail-decision-legal = هذا إشعار رسمي إلى كل من يمثل مقعدًا في المجلس، ممثلًا أصليًا أو بديلًا. لكل مقعد ورقة اقتراع واحدة.
