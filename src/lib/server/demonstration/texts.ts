import type { LocalizedText } from '../../i18n/locales.ts';

export const meetingName: LocalizedText = {
	en: 'CTO meeting (demonstration)',
	ar: 'اجتماع كبار مسؤولي التكنولوجيا (CTO) (عرض توضيحي)',
	zh: '首席技术官（CTO）会议（演示）',
	fr: 'Réunion des directeurs techniques (CTO) (démonstration)',
	ru: 'Собрание главных технических директоров (CTO) (демонстрация)',
	es: 'Reunión de directores de tecnología (CTO) (demostración)'
};

export const lastMeetingName: LocalizedText = {
	en: 'Previous CTO meeting (demonstration)',
	ar: 'اجتماع كبار مسؤولي التكنولوجيا (CTO) السابق (عرض توضيحي)',
	zh: '上一次首席技术官（CTO）会议（演示）',
	fr: 'Réunion précédente des directeurs techniques (CTO) (démonstration)',
	ru: 'Предыдущее собрание главных технических директоров (CTO) (демонстрация)',
	es: 'Reunión anterior de directores de tecnología (CTO) (demostración)'
};

export const consultationName: LocalizedText = {
	en: 'Standardization priorities of developing countries (demonstration)',
	ar: 'أولويات البلدان النامية في مجال التقييس (عرض توضيحي)',
	zh: '发展中国家的标准化工作重点（演示）',
	fr: 'Priorités des pays en développement en matière de normalisation (démonstration)',
	ru: 'Приоритеты развивающихся стран в области стандартизации (демонстрация)',
	es: 'Prioridades de los países en desarrollo en materia de normalización (demostración)'
};

export const industryConsultationName: LocalizedText = {
	en: 'Standardization priorities of industry (demonstration)',
	ar: 'أولويات التقييس لدى دوائر الصناعة (عرض توضيحي)',
	zh: '业界的标准化工作重点（演示）',
	fr: 'Priorités de normalisation du secteur privé (démonstration)',
	ru: 'Приоритеты отрасли в области стандартизации (демонстрация)',
	es: 'Prioridades de normalización del sector privado (demostración)'
};

export function organizationName(number: number): LocalizedText {
	return {
		en: `Organization ${number} (demonstration)`,
		ar: `المنظمة ${number} (عرض توضيحي)`,
		zh: `组织${number}（演示）`,
		fr: `Organisation ${number} (démonstration)`,
		ru: `Организация ${number} (демонстрация)`,
		es: `Organización ${number} (demostración)`
	};
}

/** What the desk writes above the figures of the first version. */
const generated = [
	'All answers, figures and statements in this brief are generated for a demonstration; no Member State has given them.',
	'Ahead of the meeting, the developing Member States were asked which topics of standardization they need most, how wide they find the standardization gap, what keeps them from taking part in the work of ITU-T, and which support would help.'
];

export const introduction = [
	...generated,
	'This first version counts the {coverage/submitted} answers received while the consultation is still open. Figures change with each answer that follows; what is published here does not.'
].join('\n\n');

/** Of the brief for the last meeting. */
export const lastIntroduction = generated.join('\n\n');
