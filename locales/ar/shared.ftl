# كلمات مشتركة بين الأقسام. يجوز لأي صفحة أن تستعمل رسائل `shared-…`.

shared-document-title = { $page } – { $council }
shared-home = الرئيسية
shared-audit-trail = مسار التدقيق
shared-breadcrumbs = أنت هنا
shared-close = إغلاق
shared-optional = (اختياري)
shared-chart = رسم
shared-table = جدول
shared-view-of = { $title }: طريقة العرض
shared-pages = صفحات القائمة
shared-first-page = العودة إلى البداية
shared-next-page = الصفحة التالية
shared-shown-of = المعروض { $shown } من { $total }

# حالات بيانات الصفحة
shared-loading = جارٍ التحميل…
shared-sending = جارٍ الإرسال…
shared-failed = تعذّر التحميل.
shared-network-failed = لم يردّ الخادم. تحقّق من الاتصال ثم حاول من جديد.
shared-try-again = حاول من جديد
shared-stale = أنت غير متصل أو أن الخادم لا يردّ. هذه البيانات كما كانت الساعة { $time }.
shared-partial = تعذّر تحميل جزء من هذه الصفحة.
shared-form-refused = تعذّر الإرسال
shared-field-required = { $field }: يُرجى ملء هذه الخانة.

# لغات النصوص
shared-only-in-language = هذا النص متاح بهذه اللغة فقط: { $language }.
shared-machine-translated = ترجمة آلية.

# أنواع المنظمات
shared-sector-cso = منظمات المجتمع المدني
shared-sector-migrant_diaspora = جمعيات المهاجرين والشتات
shared-sector-lra = الكتل البلدية
shared-sector-knowledge = الجامعات والمعرفة
shared-sector-private = القطاع الخاص
shared-sector-other_public = مؤسسات عامة أخرى
shared-sector-seats = { $sector }: { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
# تحت العدد في وسط نصف الدائرة
shared-seats-word = { $count ->
    [zero] مقعد
    [one] مقعد
    [two] مقعدان
    [few] مقاعد
    [many] مقعدًا
   *[other] مقعد
}

# الأصوات
shared-choice-for = مع
shared-choice-against = ضد
shared-choice-abstain = امتناع
shared-count-for = <b>{ $count }</b> مع
shared-count-against = <b>{ $count }</b> ضد
shared-count-abstain = <b>{ $count }</b> امتناع
shared-count-not-cast = <b>{ $count }</b> لم يصوّتوا
shared-count-not-cast-yet = <b>{ $count }</b> لم يصوّتوا بعد
shared-figures-line = { $for } مع، { $against } ضد، { $abstain } امتناع

# حالات القرار
shared-state-draft = مسودة
shared-state-called = مُعلَن
shared-state-open = التصويت مفتوح
shared-state-closed = أُغلق التصويت
shared-state-confirmed = مُصادَق عليه
shared-state-annulled = مُلغى
shared-outcome-adopted = معتمد
shared-outcome-rejected = مرفوض
shared-outcome-no_quorum = النصاب غير مكتمل

# تسجيل الدخول
shared-email = البريد الإلكتروني
shared-password = كلمة المرور
shared-sign-in = تسجيل الدخول
shared-password-forgotten = هل نسيت كلمة المرور؟
shared-sign-in-needed = يُرجى تسجيل الدخول من جديد
shared-sign-in-needed-hint = انتهت جلستك. سجّل الدخول وسيُنفَّذ ما طلبته.

# أوقات التصويت
shared-closes = يُغلق في { $when }
shared-closes-today = يُغلق اليوم الساعة { $time }
shared-opens = يُفتح في { $when }
shared-opens-today = يُفتح اليوم الساعة { $time }

# صفحات لفئة دون غيرها
shared-forbidden-title = هذه الصفحة ليست متاحة لك
shared-forbidden-text = هي متاحة لـ: { $roles }. إن كان هذا الدور من حقك فراجع أمانة المجلس.
shared-forbidden-sign-in = تسجيل الدخول بحساب آخر
shared-role-chair = الرئاسة
shared-role-secretary = الأمانة
shared-role-technical_staff = الطاقم التقني
shared-role-administrator = الإدارة
shared-role-auditor = التدقيق
shared-role-observer = المراقبة
shared-sign-in-first = يُرجى تسجيل الدخول لعرض هذه الصفحة.

# السجل العام
shared-not-voted = لم يصوّت
shared-entry = القيد { $number }
shared-entry-waiting = بانتظار نقطة التحقق التالية
