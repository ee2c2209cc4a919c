/** How somebody comes upon the TERM of a fault. */
export const findings = [
  '{who} found the TERM behind it.',
  '{who} wrote into the channel: is it the TERM?',
  'It became clear that the TERM was part of it.',
  '{who} and {team} looked at the TERM of {s}.',
] as const;

/** What is done about the TERM of a fault. */
export const remedies = [
  'Add an alarm on the TERM',
  'Review the TERM of {s}',
  'Test the TERM before each release',
  'Document what to do about the TERM',
] as const;

/** Lines of a timeline, from before until after. */
export const happenings = [
  'The {n} of {h} {v}.',
  '{who} {d} the {n} on {h}.',
  '{who} {d} the {q} {n}; the {n} {v}.',
  'The {n} {v} and the {n} {v} with it. ({t})',
  'Errors on {i} reached {p}.',
  '{who} asked {team} about the {n}.',
  '{team} joined the call and {d} the {n}.',
  'A restart of {h} changed nothing.',
  'The {n} stood at {X}, on an ordinary day it is {x}.',
  'Deploy {hex} of {s} went out with version {ver} of the {n}.',
  'Support had {x} messages about {c} by then.',
  '{who} found "{n} {n} exceeded" in the log of {h}.',
  '{who} suspected the {n} and looked at {i}; it looked normal.',
  '{who} {d} {i} from {x} to {x}.',
  'The status page told customers about {c}.',
  'The {q} {n} {v} for {m}.',
  '{p} of the {n} was back.',
  'The {n} between {h} and {h} {v}.',
  '{who} {d} the {n} of {s} to rule out the {n}.',
  'The {n} was {d} in one region first.',
  'The vendor confirmed a problem with the {n}.',
  '{who} compared the {n} with the {n} of the day before.',
  'Traffic was moved away from {h}.',
  'The queue of {n} held {X} entries.',
] as const;

export const mitigations = [
  '{who} {d} the {n}, and {c} worked again for most.',
  'With the {n} {d}, errors fell to {p}.',
  'The {q} {n} took over and {c} came back.',
  '{who} switched the {n} off; {c} recovered within {m}.',
] as const;

export const resolutions = [
  'The last {n} was worked off, {c} back to normal.',
  'Each {n} was checked; nothing was left to repair.',
  'The {n} was {d} for good and the incident closed.',
  'Figures of {c} were as on other days for {m}.',
] as const;

export const background = [
  'The service {s} keeps the {n} of every {n}, and {c} asks it for each {n}.',
  'The {n} on {h} was set up for a {q} {n} and has carried {c} since.',
  'In a usual week the {n} takes {x} requests a second and {X} at the peak.',
  'The {q} {n} reads {i}, which {team} {d} some months before under {t}.',
  'When the {n} is {q}, the {n} is used in its place, unless {i} says otherwise.',
  'What the {n} does not know is looked up in the {n} of {h}.',
  'A {n} passes the {n}, then the {n}, and at the end the {q} {n}.',
  '{team} looks after the {n}; the {n} itself comes from a supplier.',
] as const;

export const whyQuestions = [
  'Why was the {n} {d} at that moment?',
  'Why did the {n} reach the {n}?',
  'Why did the {n} go on?',
  'Why was the {q} {n} not seen?',
  'Why did it look right at the time?',
  'Why does {s} need the {n}?',
  'Why did no test show it?',
  'Why did the {n} of {h} differ from the others?',
] as const;

export const whyAnswers = [
  'The {n} had worked for {x} weeks, and the {n} was believed to be {q}.',
  'Tests use a {n} with {x} entries.',
  'The {n} is {d} only when the {n} asks for it.',
  'It was the quickest way to get the {n} out of the {n}.',
  'The {q} {n} hides the {n} behind it.',
  'Nobody had a reason to look at {i}.',
  'The {n} was chosen when {s} had a tenth of the {n}.',
  'Another {n} had priority that quarter ({t}).',
  'The {n} of {team} describes the {q} case only.',
] as const;

export const sensible = [
  'it had worked for years',
  'the {n} was small then',
  'the other way would have needed a {n}',
  'the runbook says so',
  'every test was green',
  'the {n} had never been {q}',
] as const;

export const actions = [
  'Add an alarm on the {n} of {s}',
  'Limit the {n} to {x} per {n}',
  'Write down who owns the {n}',
  'Remove the {q} {n} from {h}',
  'Rehearse the {n} with {team}',
  'Test {c} with a {n} of full size',
  'Move the {n} out of the {n}',
  'Show the {n} on the dashboard of {s}',
  'Set {i} to {x} everywhere',
  'Review the {n} before it is {d}',
  'Make the {n} refuse a {q} {n}',
  'Document the {n} in the runbook of {s}',
  'Replace the {n} by the one of {team}',
  'Let the {n} wait until the {n} is ready',
  'Add a check of the {n} to the pipeline',
  'Alert on the age of the oldest {n}',
  'Split the {n} for {c} from the others',
  'Agree with the supplier on the {n}',
  'Keep the {n} for {x} days',
  'Upgrade the {n} to {ver}',
] as const;

export const doneWhens = [
  'a test with a {q} {n} passes on staging',
  'the {n} is {d} in a drill without help',
  'the alarm rings within {m} in a test',
  '{i} is set on every node',
] as const;

export const verdicts = [
  'worked — the {n} was {d} in the drill',
  'partly — the {q} {n} is still open',
  'worked — no {n} since',
  'did not work — the {n} {v} again in {m}',
] as const;

export const droppedFor = [
  'the {n} goes away with {t}',
  'it would cost more than the {n} it saves',
  'the {n} has moved to {team}',
] as const;

export const wentWell = [
  'The {n} was found within {m}.',
  'The runbook of the {n} was right.',
  '{team} answered at once.',
  'The {q} {n} kept its data.',
  'Customers were told early.',
] as const;

export const wentWrong = [
  'It took {m} until the {n} was looked at.',
  'The {n} was {d} twice.',
  'The dashboard of {s} showed a {q} {n}.',
  'Nobody knew who to call for the {n}.',
] as const;

export const lucky = [
  'It was a quiet {n}; at the peak the {n} would have been {x} times as long.',
  'The {n} of {h} happened to be {q}.',
  '{who} had {d} the same {n} the week before.',
] as const;

export const learned = [
  'A {q} {n} is not a {n} until somebody has {d} it.',
  'The {n} deserves as much care as the {n}.',
  'What {team} knew about the {n} did not reach {s}.',
] as const;

export const impactRows = [
  ['Customers', '{C} failed or was slow', '{X}'],
  ['Customers', 'Had to start {c} again', '{X}'],
  ['Support', 'Messages about {c}', '{x}'],
  ['Partners', 'Late {n} from {s}', '{x}'],
  ['Colleagues', 'Worked on the {n} by hand', '{x}'],
  ['Finance', 'Checked {X} entries of the {n}', '{x} hours'],
] as const;

export const wider = [
  ['Isolated, or part of a trend?', 'The {n} of {s} had a similar {n} before.'],
  ['One bug, or a class of failure we did not foresee?', 'A class: a {n} that is {q} without telling.'],
  ['Similar incidents before?', 'None that we found under {n}.'],
  ['Worse, or more likely, as we grow?', 'Yes, with each {n} that is added.'],
] as const;

export const questions = [
  'Does the {n} of {h} have the same {n}?',
  'How often was the {n} affected in fact?',
  'Who uses {i} besides {s}?',
] as const;

export const glossary = [
  'what keeps the {n} and the {n} together',
  'the {q} {n} of {s}',
  'a {n} that is {d} every {n}',
  'the program that {d} the {n}',
] as const;

export const remarks = [
  'Was the {n} {q} at that time already?',
  'I would put the {n} before the {n}.',
  'The graph of {h} says {x}, not {x}.',
  'Shall {team} look at the {n} as well?',
  'We saw the same {n} in {t}.',
  'Agreed, the {n} belongs to the factors.',
] as const;
