import type { Words } from './words.ts';

export default {
	people: {
		focalPoint: 'Coordonnateur – {state} (démonstration)',
		contributor: 'Contributeur – {state} (démonstration)'
	},
	outcomes: [
		'Une norme sur le thème « {topic} » devrait permettre aux opérateurs de toute taille d’utiliser des équipements de différents fournisseurs sans travaux d’intégration particuliers.',
		'Les normes relatives au thème « {topic} » devraient réduire le coût du déploiement, afin que les services deviennent abordables en dehors des grandes villes également.',
		'Sur le thème « {topic} », la norme devrait donner au régulateur des exigences mesurables, vérifiables dans un laboratoire national.',
		'Nous attendons des travaux sur le thème « {topic} » des lignes directrices que les petites administrations puissent appliquer avec le personnel dont elles disposent.',
		'Une référence commune sur le thème « {topic} » devrait permettre de protéger les utilisateurs de la même manière sur tous les réseaux du pays.',
		'La norme sur le thème « {topic} » devrait permettre aux pays voisins de raccorder leurs systèmes au moyen des mêmes interfaces.'
	],
	details: [
		'Il convient de tenir compte des réseaux dont la capacité est limitée et l’alimentation électrique irrégulière.',
		'Les spécifications de test devraient être publiées en même temps que la Recommandation.',
		'Des exemples provenant de pays en développement devraient figurer dans un appendice.',
		'Les investissements existants devraient rester utilisables pendant une période de transition.'
	],
	messages: [
		'Nous demandons à l’industrie de faire part à l’UIT-T, à un stade précoce, de son expérience sur le thème « {topic} », avant que les solutions ne divergent.',
		'Le thème « {topic} » est une priorité pour notre administration ; nous invitons l’industrie à élaborer un seul ensemble de normes plutôt que plusieurs ensembles concurrents.',
		'Les produits relevant du thème « {topic} » devraient être conçus dès l’origine pour les conditions des pays en développement, notamment en matière de coût, de climat et d’alimentation électrique.',
		'Nos experts peuvent formuler des exigences sur le thème « {topic} », mais ils ont besoin de partenaires dans l’industrie pour en faire des spécifications.',
		'Nous accueillerions favorablement des projets pilotes sur le thème « {topic} » dans notre région, dont les résultats seraient communiqués ouvertement aux commissions d’études.',
		'Les décisions prises aujourd’hui sur le thème « {topic} » engageront nos réseaux pour de nombreuses années ; les pays en développement devraient être entendus avant qu’elles ne soient prises.'
	],
	requests: [
		'Nous demandons également que la documentation soit disponible dans les langues officielles de l’Union.',
		'La formation d’experts nationaux devrait accompagner chaque nouvelle Recommandation.',
		'La participation à distance sur un pied d’égalité nous permettrait de prendre part régulièrement aux travaux.',
		'Nous proposons que les progrès accomplis soient examinés à la prochaine réunion.'
	],
	missingTopics: [
		'Réseaux communautaires',
		'Partage des infrastructures de télécommunication',
		'Synchronisation temporelle des réseaux'
	],
	unit: 'Service de la normalisation de l’administration (réponse générée)',
	organization: 'Agence pour le développement numérique'
} satisfies Words;
