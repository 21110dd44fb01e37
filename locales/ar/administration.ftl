# Words that the pages of the administration share.

administration-title = الإدارة
administration-overview = نظرة عامة
administration-decisions = القرارات
administration-organisations = المنظمات
administration-people = الأشخاص
administration-roles = الأدوار
administration-leave = إبقاؤه كما هو
administration-recorded = سُجّل تحت <link>القيد { $number }</link> من السجل العام.
administration-recorded-waiting = سُجّل. ويأتي رقم القيد مع نقطة التحقق التالية خلال ثوانٍ.
administration-recorded-unknown = سُجّل بالمعرّف <code>{ $eid }</code>. تعذّر الآن الحصول على رقم القيد.
administration-who-may = يمكن أن يقوم بذلك: { $roles }.
administration-who-nobody = لا يتيح أي دور القيام بذلك.
