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
