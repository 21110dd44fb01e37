// What each role may do, as the server reads it from its policies, in the words of its own files.
export const ROLE_NAMES = {
  chair: { en: 'Chair', ca: 'Presidència', ar: 'الرئاسة' },
  secretary: { en: 'Secretary', ca: 'Secretaria', ar: 'الأمانة' },
  technical_staff: { en: 'Technical staff', ca: 'Personal tècnic', ar: 'الطاقم الفني' },
  administrator: { en: 'Administrator', ca: 'Administració', ar: 'الإدارة' },
  auditor: { en: 'Auditor', ca: 'Auditoria', ar: 'التدقيق' },
  observer: { en: 'Observer', ca: 'Observació', ar: 'المراقبة' },
  representative: { en: 'Representative', ca: 'Representant', ar: 'ممثل' },
}

const STAFF = ['administrator', 'secretary']
const OFFICERS = ['administrator', 'secretary', 'chair']
const PREPARE = ['chair', 'secretary', 'technical_staff']
const CALL = ['chair', 'secretary']

export const MAY = {
  castBallot: ['representative'],
  draftDecision: PREPARE, reviseDecision: PREPARE, discardDraft: PREPARE, attachDocument: PREPARE, detachDocument: PREPARE,
  callDecision: CALL, openPoll: CALL, closePoll: CALL, confirmDecision: CALL, annulDecision: ['chair'],
  admitOrganisation: STAFF, addSeat: STAFF, endSeat: STAFF, listPeople: STAFF,
  amendOrganisation: [...STAFF, 'representative'],
  suspendOrganisation: OFFICERS, reinstateOrganisation: OFFICERS, withdrawOrganisation: [...OFFICERS, 'representative'],
  appointRepresentative: [...STAFF, 'representative'], endMandate: [...STAFF, 'representative'],
  registerPerson: [...STAFF, 'representative'], amendPerson: STAFF, invitePerson: [...STAFF, 'representative'],
  grantRole: ['administrator'], revokeRole: ['administrator'], viewEmail: ['administrator'],
  viewPersons: OFFICERS,
}

export const ACTION_WORDS = {
  castBallot: { en: 'cast the ballot of a seat that one represents', ar: 'الإدلاء بورقة مقعد يمثّله' },
  draftDecision: { en: 'draft a decision', ar: 'صياغة مسودة قرار' },
  reviseDecision: { en: 'change a draft', ar: 'تعديل مسودة' },
  discardDraft: { en: 'discard a draft', ar: 'التخلص من مسودة' },
  attachDocument: { en: 'attach a document to a draft', ar: 'إرفاق مستند بمسودة' },
  detachDocument: { en: 'take a document off a draft', ar: 'إزالة مستند من مسودة' },
  callDecision: { en: 'call a decision', ar: 'الدعوة إلى قرار' },
  openPoll: { en: 'open the voting', ar: 'فتح التصويت' },
  closePoll: { en: 'close the voting, also before the announced time', ar: 'إغلاق التصويت، ولو قبل موعده المعلن' },
  confirmDecision: { en: 'confirm an outcome', ar: 'المصادقة على نتيجة' },
  annulDecision: { en: 'annul a decision, with reasons', ar: 'إلغاء قرار مع ذكر السبب' },
  admitOrganisation: { en: 'admit an organisation', ar: 'قبول منظمة' },
  addSeat: { en: 'add a seat', ar: 'إضافة مقعد' },
  endSeat: { en: 'end a seat', ar: 'إنهاء مقعد' },
  listPeople: { en: 'see the list of people', ar: 'الاطلاع على قائمة الأشخاص' },
  amendOrganisation: { en: 'amend what is said of an organisation', ar: 'تعديل ما يُذكر عن منظمة' },
  suspendOrganisation: { en: 'suspend an organisation', ar: 'تعليق عضوية منظمة' },
  reinstateOrganisation: { en: 'reinstate an organisation', ar: 'إعادة منظمة' },
  withdrawOrganisation: { en: 'record that an organisation leaves', ar: 'تسجيل انسحاب منظمة' },
  appointRepresentative: { en: 'appoint a representative', ar: 'تعيين ممثل' },
  endMandate: { en: 'end a mandate', ar: 'إنهاء تفويض' },
  registerPerson: { en: 'register a person', ar: 'تسجيل شخص' },
  amendPerson: { en: 'amend a person’s name, address or language', ar: 'تعديل اسم شخص أو عنوانه أو لغته' },
  invitePerson: { en: 'invite a person', ar: 'دعوة شخص' },
  grantRole: { en: 'give a role', ar: 'منح دور' },
  revokeRole: { en: 'take a role back', ar: 'سحب دور' },
  viewEmail: { en: 'see e-mail addresses', ar: 'الاطلاع على عناوين البريد' },
  viewPersons: { en: 'see names that an organisation hides', ar: 'الاطلاع على أسماء تحجبها منظمة' },
}
