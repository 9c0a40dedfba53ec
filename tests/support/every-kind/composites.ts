/** Questions that hold others: a panel, several texts, tables of fixed and growing rows, panels. */
import { item, six, type Authored, type Texts } from './texts.ts';

const contact: Authored = {
	type: 'panel',
	name: 'contact_panel',
	title: six('Who answers', 'من يجيب', '答复人', 'Qui répond', 'Кто отвечает', 'Quién responde'),
	description: six(
		'Only the bureau sees this.',
		'لا يطّلع على هذا إلا المكتب.',
		'仅供局方查看。',
		'Seul le Bureau le voit.',
		'Это видит только Бюро.',
		'Solo lo ve la Oficina.'
	),
	elements: [
		{
			type: 'multipletext',
			name: 'contact',
			title: six(
				'Contact',
				'جهة الاتصال',
				'联系人',
				'Personne à contacter',
				'Контактное лицо',
				'Persona de contacto'
			),
			items: [
				{
					name: 'person',
					title: six('Name', 'الاسم', '姓名', 'Nom', 'Имя', 'Nombre'),
					isRequired: true
				},
				{
					name: 'mailbox',
					title: six(
						'Mail address',
						'عنوان البريد الإلكتروني',
						'电子邮箱',
						'Adresse électronique',
						'Адрес электронной почты',
						'Dirección de correo'
					),
					inputType: 'email'
				}
			]
		},
		{
			type: 'panel',
			name: 'team_panel',
			title: six('The team', 'الفريق', '团队', 'L’équipe', 'Команда', 'El equipo'),
			elements: [
				{
					type: 'boolean',
					name: 'team',
					title: six(
						'Do several people write the answers?',
						'هل يكتب الإجابات عدة أشخاص؟',
						'是否由多人填写答复？',
						'Plusieurs personnes rédigent-elles les réponses ?',
						'Пишут ли ответы несколько человек?',
						'¿Redactan las respuestas varias personas?'
					)
				}
			]
		}
	]
};

const plans: Authored = {
	type: 'matrixdropdown',
	name: 'plans',
	title: six(
		'What is planned for each network',
		'ما المخطط لكل شبكة',
		'每种网络的规划',
		'Ce qui est prévu pour chaque réseau',
		'Что запланировано для каждой сети',
		'Qué se prevé para cada red'
	),
	rows: [
		item('mobile', six('Mobile', 'متنقلة', '移动网络', 'Mobile', 'Подвижная', 'Móvil')),
		item('fixed', six('Fixed', 'ثابتة', '固定网络', 'Fixe', 'Фиксированная', 'Fija'))
	],
	columns: [
		{
			name: 'state',
			title: six('State', 'الحالة', '状态', 'État', 'Состояние', 'Estado'),
			cellType: 'dropdown',
			isRequired: true,
			choices: [
				item('none', six('No plan', 'لا خطة', '无规划', 'Aucun plan', 'Нет плана', 'Sin plan')),
				item('begun', six('Begun', 'بدأت', '已开始', 'Commencé', 'Начато', 'Iniciado'))
			]
		},
		{
			name: 'budget',
			title: six(
				'Budget in millions',
				'الميزانية بالملايين',
				'预算（百万）',
				'Budget en millions',
				'Бюджет, млн',
				'Presupuesto en millones'
			),
			cellType: 'text',
			inputType: 'number',
			totalType: 'sum'
		},
		{
			name: 'shared',
			title: six('Shared', 'مشتركة', '共享', 'Partagé', 'Совместная', 'Compartida'),
			cellType: 'boolean',
			visibleIf: "{row.state} = 'begun'"
		}
	]
};

const projects: Authored = {
	type: 'matrixdynamic',
	name: 'projects',
	title: six('Projects', 'المشاريع', '项目', 'Projets', 'Проекты', 'Proyectos'),
	description: six(
		'Name up to five.',
		'اذكر خمسة على الأكثر.',
		'最多列出五个。',
		'Citez-en cinq au plus.',
		'Назовите не более пяти.',
		'Cite cinco como máximo.'
	),
	rowCount: 2,
	maxRowCount: 5,
	columns: [
		{
			name: 'called',
			title: six('Name', 'الاسم', '名称', 'Nom', 'Название', 'Nombre'),
			cellType: 'text'
		},
		{
			name: 'year',
			title: six('Year', 'السنة', '年份', 'Année', 'Год', 'Año'),
			cellType: 'text',
			inputType: 'number'
		}
	]
};

const centres: Authored = {
	type: 'paneldynamic',
	name: 'centres',
	title: six(
		'Test centres',
		'مراكز الاختبار',
		'测试中心',
		'Centres d’essai',
		'Испытательные центры',
		'Centros de pruebas'
	),
	panelCount: 1,
	maxPanelCount: 4,
	templateTitle: six(
		'Centre {panelIndex}',
		'المركز {panelIndex}',
		'中心 {panelIndex}',
		'Centre {panelIndex}',
		'Центр {panelIndex}',
		'Centro {panelIndex}'
	),
	templateElements: [
		{
			type: 'text',
			name: 'city',
			title: six('City', 'المدينة', '城市', 'Ville', 'Город', 'Ciudad'),
			isRequired: true
		},
		{
			type: 'radiogroup',
			name: 'host',
			title: six('Host', 'الجهة المضيفة', '主办方', 'Hôte', 'Принимающая сторона', 'Anfitrión'),
			choices: [
				item('state', six('The State', 'الدولة', '国家', 'L’État', 'Государство', 'El Estado')),
				item('firm', six('A company', 'شركة', '企业', 'Une entreprise', 'Компания', 'Una empresa'))
			]
		},
		{
			type: 'comment',
			name: 'terms',
			title: six(
				'On what terms?',
				'بأي شروط؟',
				'条件是什么？',
				'À quelles conditions ?',
				'На каких условиях?',
				'¿En qué condiciones?'
			),
			visibleIf: "{panel.host} = 'firm'"
		}
	]
};

function pointsFor(name: string, title: Texts): Authored {
	return { name, title, inputType: 'number', validators: [{ type: 'numeric', minValue: 0 }] };
}

const points: Authored = {
	type: 'multipletext',
	name: 'points',
	purpose: 'priority-ranking',
	title: six(
		'Divide 100 points among the topics',
		'وزّعوا 100 نقطة على المواضيع',
		'请将100分分配给各主题',
		'Répartissez 100 points entre les thèmes',
		'Распределите 100 баллов между темами',
		'Reparta 100 puntos entre los temas'
	),
	items: [
		pointsFor(
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
		pointsFor(
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
		pointsFor(
			'iot',
			six(
				'Internet of things',
				'إنترنت الأشياء',
				'物联网',
				'Internet des objets',
				'Интернет вещей',
				'Internet de las cosas'
			)
		)
	],
	validators: [
		{
			type: 'expression',
			expression: '{points} empty or sum({points.ai}, {points.qos}, {points.iot}) = 100',
			text: six(
				'The points must add up to 100.',
				'يجب أن يكون مجموع النقاط 100.',
				'总分应为100分。',
				'Le total des points doit être de 100.',
				'Сумма баллов должна быть равна 100.',
				'Los puntos deben sumar 100.'
			)
		}
	]
};

export const tables: Authored[] = [contact, plans, projects, points];
export const panels: Authored[] = [centres];
