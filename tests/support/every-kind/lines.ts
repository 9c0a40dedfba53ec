import { six, type Authored, type Texts } from './texts.ts';

function line(name: string, inputType: string, title: Texts, properties: Authored = {}): Authored {
	return { type: 'text', name, inputType, title, ...properties };
}

/** Every input type, and words over several lines. */
export const lines: Authored[] = [
	line('words', 'text', six('Topic', 'الموضوع', '主题', 'Thème', 'Тема', 'Tema'), {
		isRequired: true,
		maxLength: 100,
		description: six(
			'In a few words.',
			'في بضع كلمات.',
			'请简要说明。',
			'En quelques mots.',
			'В нескольких словах.',
			'En pocas palabras.'
		),
		placeholder: six('5G core', 'شبكة 5G الأساسية', '5G核心网', 'Cœur 5G', 'Ядро 5G', 'Núcleo 5G'),
		dataList: {
			default: ['Quality of service', 'Numbering'],
			ar: ['جودة الخدمة', 'الترقيم'],
			'zh-cn': ['服务质量', '编号'],
			fr: ['Qualité de service', 'Numérotage'],
			ru: ['Качество обслуживания', 'Нумерация'],
			es: ['Calidad de servicio', 'Numeración']
		}
	}),
	line(
		'staff',
		'number',
		six('Staff', 'عدد الموظفين', '员工人数', 'Effectif', 'Число сотрудников', 'Personal'),
		{
			min: 0,
			max: 1000,
			step: 1
		}
	),
	line(
		'mailbox',
		'email',
		six(
			'Mail address',
			'البريد الإلكتروني',
			'电子邮件地址',
			'Adresse électronique',
			'Адрес электронной почты',
			'Correo electrónico'
		),
		{
			autocomplete: 'email'
		}
	),
	line(
		'address',
		'url',
		six('Web address', 'عنوان الموقع', '网址', 'Adresse web', 'Адрес веб-сайта', 'Dirección web')
	),
	line('telephone', 'tel', six('Telephone', 'الهاتف', '电话', 'Téléphone', 'Телефон', 'Teléfono'), {
		autocomplete: 'tel'
	}),
	line(
		'secret',
		'password',
		six(
			'Access word',
			'كلمة الوصول',
			'访问口令',
			'Mot d’accès',
			'Кодовое слово',
			'Palabra de acceso'
		)
	),
	line('day', 'date', six('Day', 'اليوم', '日期', 'Jour', 'День', 'Día'), { min: '2026-01-01' }),
	line(
		'moment',
		'datetime-local',
		six('Day and time', 'اليوم والوقت', '日期和时间', 'Jour et heure', 'День и время', 'Día y hora')
	),
	line('time', 'time', six('Time of day', 'الوقت', '时间', 'Heure', 'Время', 'Hora'), {
		min: '08:00',
		max: '18:00'
	}),
	line('month', 'month', six('Month', 'الشهر', '月份', 'Mois', 'Месяц', 'Mes')),
	line('week', 'week', six('Week', 'الأسبوع', '周', 'Semaine', 'Неделя', 'Semana')),
	line(
		'share',
		'range',
		six(
			'Share in per cent',
			'النسبة المئوية',
			'百分比',
			'Part en pour cent',
			'Доля в процентах',
			'Porcentaje'
		),
		{
			step: 5
		}
	),
	line('colour', 'color', six('Colour', 'اللون', '颜色', 'Couleur', 'Цвет', 'Color')),
	{
		type: 'comment',
		name: 'message',
		title: six('Message', 'الرسالة', '留言', 'Message', 'Сообщение', 'Mensaje'),
		rows: 3,
		maxLength: 1000,
		autoGrow: true,
		placeholder: six(
			'To the executives',
			'إلى المسؤولين التنفيذيين',
			'致企业高管',
			'Aux dirigeants',
			'Руководителям',
			'A los directivos'
		)
	}
];
