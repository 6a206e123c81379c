import { defineWords } from '../../ui/words.ts';

export const CLOCK = defineWords(
  {
    title: 'Clock',
    about:
      'The clock of this demonstration. Moved on, everything that would have happened meanwhile happens, in its order. It never goes back.',
    now: 'It is now',
    ahead: (length: string) => `${length} ahead of the real time`,
    real: 'the real time',
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    moveBy: 'Move on by',
    howMany: 'How many',
    unit: 'Unit',
    inHours: 'hours',
    inDays: 'days',
    moveTo: 'Move on to',
    instant: 'Day and time',
    move: 'Move on',
    upcoming: 'What comes next',
    upcomingAbout: 'What flows wait for by the clock alone.',
    nothing: 'Nothing waits for the clock',
    goThere: 'Go there',
    goTo: (when: string, number: string) => `Go there: ${when}, ${number}`,
    onTheWay: (to: string) => `On the way to ${to}`,
    arrived: (fired: number) =>
      fired === 0
        ? 'Arrived. Nothing was due on the way.'
        : fired === 1
          ? 'Arrived. 1 timer fired on the way.'
          : `Arrived. ${fired} timers fired on the way.`,
    failed: 'The clock stopped on the way. What fired until then has happened.',
  },
  {
    nl: {
      title: 'Klok',
      about:
        'De klok van deze demonstratie. Gaat ze vooruit, dan gebeurt in zijn volgorde alles wat intussen gebeurd zou zijn. Ze gaat nooit terug.',
      now: 'Het is nu',
      ahead: (length) => `${length} voor op de echte tijd`,
      real: 'de echte tijd',
      days: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
      hours: (count) => `${count} uur`,
      minutes: (count) => (count === 1 ? '1 minuut' : `${count} minuten`),
      moveBy: 'Vooruit met',
      howMany: 'Hoeveel',
      unit: 'Eenheid',
      inHours: 'uur',
      inDays: 'dagen',
      moveTo: 'Vooruit naar',
      instant: 'Dag en uur',
      move: 'Vooruit',
      upcoming: 'Wat er komt',
      upcomingAbout: 'Waarop flows wachten door de klok alleen.',
      nothing: 'Niets wacht op de klok',
      goThere: 'Erheen',
      goTo: (when, number) => `Erheen: ${when}, ${number}`,
      onTheWay: (to) => `Onderweg naar ${to}`,
      arrived: (fired) =>
        fired === 0
          ? 'Aangekomen. Onderweg was niets aan de beurt.'
          : fired === 1
            ? 'Aangekomen. Onderweg ging 1 timer af.'
            : `Aangekomen. Onderweg gingen ${fired} timers af.`,
      failed: 'De klok bleef onderweg staan. Wat tot dan afging is gebeurd.',
    },
    fr: {
      title: 'Horloge',
      about:
        'L’horloge de cette démonstration. Quand elle avance, tout ce qui serait arrivé entre-temps arrive, dans l’ordre. Elle ne recule jamais.',
      now: 'Il est maintenant',
      ahead: (length) => `${length} en avance sur l’heure réelle`,
      real: 'l’heure réelle',
      days: (count) => (count === 1 ? '1 jour' : `${count} jours`),
      hours: (count) => (count === 1 ? '1 heure' : `${count} heures`),
      minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
      moveBy: 'Avancer de',
      howMany: 'Combien',
      unit: 'Unité',
      inHours: 'heures',
      inDays: 'jours',
      moveTo: 'Avancer jusqu’à',
      instant: 'Jour et heure',
      move: 'Avancer',
      upcoming: 'Ce qui vient',
      upcomingAbout: 'Ce que les flux attendent de la seule horloge.',
      nothing: 'Rien n’attend l’horloge',
      goThere: 'Y aller',
      goTo: (when, number) => `Y aller : ${when}, ${number}`,
      onTheWay: (to) => `En route vers ${to}`,
      arrived: (fired) =>
        fired === 0
          ? 'Arrivé. Rien n’était dû en chemin.'
          : fired === 1
            ? 'Arrivé. 1 minuterie a sonné en chemin.'
            : `Arrivé. ${fired} minuteries ont sonné en chemin.`,
      failed: 'L’horloge s’est arrêtée en chemin. Ce qui avait sonné est arrivé.',
    },
  },
);

export type ClockWords = typeof CLOCK.en;
