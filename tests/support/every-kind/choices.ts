import { item, six, type Authored } from './texts.ts';

const subjects = [
	item(
		'ai',
		six(
			'Artificial intelligence',
			'الذكاء الاصطناعي',
			'人工智能',
			'Intelligence artificielle',
			'Искусственный интеллект',
			'Inteligencia artificial'
		)
	),
	item(
		'qos',
		six(
			'Quality of service',
			'جودة الخدمة',
			'服务质量',
			'Qualité de service',
			'Качество обслуживания',
			'Calidad de servicio'
		)
	),
	item(
		'iot',
		six(
			'Internet of things',
			'إنترنت الأشياء',
			'物联网',
			'Internet des objets',
			'Интернет вещей',
			'Internet de las cosas'
		)
	),
	item('numbering', six('Numbering', 'الترقيم', '编号', 'Numérotage', 'Нумерация', 'Numeración')),
	item('security', six('Security', 'الأمن', '安全', 'Sécurité', 'Безопасность', 'Seguridad')),
	item(
		'optical',
		six(
			'Optical networks',
			'الشبكات البصرية',
			'光网络',
			'Réseaux optiques',
			'Оптические сети',
			'Redes ópticas'
		)
	)
];

/** One of several, several of several, with all that stands beside the author's own choices. */
export const choices: Authored[] = [
	{
		type: 'radiogroup',
		name: 'body',
		title: six(
			'Your organization',
			'منظمتكم',
			'贵单位',
			'Votre organisation',
			'Ваша организация',
			'Su organización'
		),
		isRequired: true,
		choices: [
			item('ministry', six('Ministry', 'وزارة', '部委', 'Ministère', 'Министерство', 'Ministerio')),
			item(
				'regulator',
				six(
					'Regulator',
					'هيئة تنظيمية',
					'监管机构',
					'Régulateur',
					'Регуляторный орган',
					'Regulador'
				)
			),
			item('operator', six('Operator', 'مشغّل', '运营商', 'Opérateur', 'Оператор', 'Operador'), {
				enableIf: "{region} <> 'africa'"
			})
		],
		showOtherItem: true,
		showRefuseItem: true
	},
	{
		type: 'dropdown',
		name: 'region',
		title: six('Region', 'المنطقة', '区域', 'Région', 'Регион', 'Región'),
		choices: [
			item('africa', six('Africa', 'إفريقيا', '非洲', 'Afrique', 'Африка', 'África')),
			item('americas', six('Americas', 'الأمريكتان', '美洲', 'Amériques', 'Америка', 'Américas')),
			item('europe', six('Europe', 'أوروبا', '欧洲', 'Europe', 'Европа', 'Europa'))
		],
		showOtherItem: true,
		showDontKnowItem: true
	},
	{
		type: 'checkbox',
		name: 'barriers',
		title: six(
			'What stands in the way?',
			'ما هي العقبات؟',
			'存在哪些障碍？',
			'Quels sont les obstacles ?',
			'Что мешает?',
			'¿Qué lo impide?'
		),
		choices: [
			item('cost', six('Cost', 'التكلفة', '成本', 'Coût', 'Стоимость', 'Costo')),
			item('skills', six('Skills', 'المهارات', '技能', 'Compétences', 'Навыки', 'Competencias'), {
				showCommentArea: true
			}),
			item('time', six('Time', 'الوقت', '时间', 'Temps', 'Время', 'Tiempo'))
		],
		showSelectAllItem: true,
		showNoneItem: true,
		minSelectedChoices: 1,
		maxSelectedChoices: 3
	},
	{
		type: 'tagbox',
		name: 'subjects',
		title: six(
			'Subjects you follow',
			'المواضيع التي تتابعونها',
			'关注的主题',
			'Sujets suivis',
			'Темы, за которыми вы следите',
			'Temas que sigue'
		),
		choices: subjects,
		choicesOrder: 'asc'
	},
	{
		type: 'ranking',
		name: 'first',
		title: six(
			'What comes first?',
			'ما الأولوية؟',
			'何者优先？',
			'Quelles priorités ?',
			'Что важнее всего?',
			'¿Qué es lo primero?'
		),
		choices: subjects,
		selectToRankEnabled: true,
		maxSelectedChoices: 3
	},
	{
		type: 'matrix',
		name: 'pace',
		title: six(
			'When is it needed?',
			'متى تدعو الحاجة إليه؟',
			'何时需要？',
			'Pour quand ?',
			'Когда это нужно?',
			'¿Para cuándo?'
		),
		rows: subjects.slice(0, 3),
		columns: [
			item('now', six('Now', 'الآن', '现在', 'Maintenant', 'Сейчас', 'Ahora')),
			item('later', six('Later', 'لاحقاً', '以后', 'Plus tard', 'Позже', 'Más tarde'))
		]
	}
];
