import type { Words } from './words.ts';

export default {
	people: {
		focalPoint: 'Coordinador – {state} (demostración)',
		contributor: 'Colaborador – {state} (demostración)'
	},
	outcomes: [
		'Una norma sobre el tema «{topic}» debería permitir a los operadores de cualquier tamaño utilizar equipos de distintos proveedores sin trabajos de integración específicos.',
		'Las normas sobre el tema «{topic}» deberían reducir el costo del despliegue, de modo que los servicios sean asequibles también fuera de las grandes ciudades.',
		'En relación con el tema «{topic}», la norma debería ofrecer al regulador requisitos medibles que puedan verificarse en un laboratorio nacional.',
		'Esperamos que los trabajos sobre el tema «{topic}» den lugar a directrices que las administraciones pequeñas puedan aplicar con el personal de que disponen.',
		'Una referencia común sobre el tema «{topic}» debería permitir proteger a los usuarios del mismo modo en todas las redes del país.',
		'La norma sobre el tema «{topic}» debería permitir a los países vecinos conectar sus sistemas mediante las mismas interfaces.'
	],
	details: [
		'Deberían tenerse en cuenta las redes de capacidad limitada y con un suministro eléctrico inestable.',
		'Las especificaciones de prueba deberían publicarse junto con la Recomendación.',
		'Deberían incluirse en un apéndice ejemplos de países en desarrollo.',
		'Las inversiones existentes deberían poder seguir utilizándose durante un periodo de transición.'
	],
	messages: [
		'Pedimos a la industria que aporte al UIT-T su experiencia sobre el tema «{topic}» en una fase temprana, antes de que las soluciones diverjan.',
		'El tema «{topic}» es una prioridad para nuestra administración; invitamos a la industria a elaborar un único conjunto de normas, en lugar de varios que compitan entre sí.',
		'Los productos relacionados con el tema «{topic}» deberían diseñarse desde el principio para las condiciones de los países en desarrollo, en particular el costo, el clima y el suministro eléctrico.',
		'Nuestros expertos pueden aportar requisitos sobre el tema «{topic}», pero necesitan socios en la industria para convertirlos en especificaciones.',
		'Acogeríamos con agrado proyectos piloto sobre el tema «{topic}» en nuestra región, cuyos resultados se compartan abiertamente en las comisiones de estudio.',
		'Las decisiones que se tomen hoy sobre el tema «{topic}» condicionarán nuestras redes durante muchos años; los países en desarrollo deberían ser escuchados antes de que se tomen.'
	],
	requests: [
		'Pedimos asimismo que la documentación esté disponible en los idiomas oficiales de la Unión.',
		'La formación de expertos nacionales debería acompañar a cada nueva Recomendación.',
		'La participación a distancia en pie de igualdad nos permitiría intervenir con regularidad.',
		'Proponemos que los avances se examinen en la próxima reunión.'
	],
	missingTopics: [
		'Redes comunitarias',
		'Compartición de infraestructuras de telecomunicaciones',
		'Sincronización temporal de las redes'
	],
	unit: 'Unidad de normalización de la administración (respuesta generada)',
	organization: 'Agencia para el desarrollo digital'
} satisfies Words;
