import { item, six, type Authored } from './texts.ts';

/** A map of nothing: 240 by 80 pixels, two bars. */
const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><path fill="#00566b" d="M20 20h160v14H20z"/><path fill="#82cbdc" d="M20 46h90v14H20z"/></svg>';

/** Scales, yes and no, and what stands on a page without being asked. */
export const others: Authored[] = [
	{
		type: 'html',
		name: 'note',
		html: six(
			'<h2>Before you go on</h2><p>Read <a href="https://www.itu.int/">the <strong>resolution</strong></a>. You said: {words}.</p>',
			'<h2>قبل المتابعة</h2><p>اقرأوا <a href="https://www.itu.int/">نص <strong>القرار</strong></a>. أجبتم: {words}.</p>',
			'<h2>继续之前</h2><p>请阅读<a href="https://www.itu.int/"><strong>决议</strong>全文</a>。您的答复：{words}。</p>',
			'<h2>Avant de poursuivre</h2><p>Lisez <a href="https://www.itu.int/">la <strong>résolution</strong></a>. Vous avez répondu : {words}.</p>',
			'<h2>Прежде чем продолжить</h2><p>Прочтите <a href="https://www.itu.int/">текст <strong>резолюции</strong></a>. Ваш ответ: {words}.</p>',
			'<h2>Antes de continuar</h2><p>Lea <a href="https://www.itu.int/">la <strong>resolución</strong></a>. Su respuesta: {words}.</p>'
		)
	},
	{
		type: 'image',
		name: 'bars',
		imageLink: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
		altText: six(
			'Two bars, one longer',
			'شريطان أحدهما أطول',
			'两条横条，一长一短',
			'Deux barres, l’une plus longue',
			'Две полосы, одна длиннее',
			'Dos barras, una más larga'
		),
		imageWidth: 240,
		imageHeight: 80
	},
	{
		type: 'rating',
		name: 'urgency',
		title: six(
			'How urgent is it?',
			'ما مدى الاستعجال؟',
			'紧迫程度如何？',
			'Quelle est l’urgence ?',
			'Насколько это срочно?',
			'¿Cuán urgente es?'
		),
		minRateDescription: six(
			'It can wait',
			'يمكن أن ينتظر',
			'可以等待',
			'Cela peut attendre',
			'Может подождать',
			'Puede esperar'
		),
		maxRateDescription: six(
			'At once',
			'فوراً',
			'立即',
			'Tout de suite',
			'Немедленно',
			'De inmediato'
		)
	},
	{
		type: 'rating',
		name: 'support',
		title: six(
			'How much support?',
			'ما مقدار الدعم؟',
			'支持力度如何？',
			'Quel soutien ?',
			'Какова поддержка?',
			'¿Cuánto apoyo?'
		),
		rateValues: [
			item('little', six('Little', 'قليل', '较少', 'Peu', 'Мало', 'Poco')),
			item('some', six('Some', 'بعض', '一些', 'Un peu', 'Умеренно', 'Algo')),
			item('much', six('Much', 'كثير', '较多', 'Beaucoup', 'Много', 'Mucho'))
		]
	},
	{
		type: 'boolean',
		name: 'laboratory',
		title: six(
			'Is there a test laboratory?',
			'هل يوجد مختبر اختبار؟',
			'是否有测试实验室？',
			'Existe-t-il un laboratoire d’essai ?',
			'Есть ли испытательная лаборатория?',
			'¿Hay un laboratorio de pruebas?'
		),
		showCommentArea: true,
		commentText: six('Which one?', 'أي مختبر؟', '哪一个？', 'Lequel ?', 'Какая?', '¿Cuál?')
	},
	{
		type: 'expression',
		name: 'half',
		title: six(
			'Half of your staff',
			'نصف موظفيكم',
			'贵单位半数员工',
			'La moitié de votre effectif',
			'Половина ваших сотрудников',
			'La mitad de su personal'
		),
		expression: '{staff} / 2',
		displayStyle: 'decimal',
		maximumFractionDigits: 1
	},
	{
		type: 'text',
		name: 'fixed',
		title: six('Reference', 'المرجع', '编号', 'Référence', 'Номер', 'Referencia'),
		readOnly: true
	},
	{
		type: 'text',
		name: 'unseen',
		title: six(
			'Anything else',
			'أي شيء آخر',
			'其他事项',
			'Autre chose',
			'Что-нибудь ещё',
			'Algo más'
		),
		titleLocation: 'hidden',
		placeholder: six(
			'Anything else',
			'أي شيء آخر',
			'其他事项',
			'Autre chose',
			'Что-нибудь ещё',
			'Algo más'
		)
	}
];
