import { commandFor, headOf, type Need, quoted, rangeOf } from '../need.js';
import { ownerProblem } from '../people/owners.js';
import { isAmong } from '../who.js';
import { dashed } from '../words.js';
import { isSaid, isSomebody } from './said.js';

export const oneOwner: Need = {
  name: 'process/one-owner',
  phase: 'assemble',
  gate: 'in-review',
  says: 'Exactly one person owns it.',
  why: 'What several people own waits for the others; an owner is no culprit, but who sees it through.',
  lacks: (about) => {
    const { owner } = about.model.meta;
    const held = owner !== null && !isSaid(owner.value);
    const message = ownerProblem(about.model, about.policy) ?? (held ? 'Nobody owns it yet.' : null);
    if (message === null) return [];
    const place = about.model.meta.owner ?? headOf(about.model);
    return [{ ...rangeOf(place), message, command: commandFor(about, 'owner', ''), way: { key: 'owner' } }];
  },
};

export const severity: Need = {
  name: 'process/severity',
  phase: 'assemble',
  gate: 'in-review',
  says: 'Its severity is one that the policy knows.',
  why: 'The severity decides what it needs and how soon, and it finds its likes later.',
  lacks: (about) => {
    const { meta } = about.model;
    const known = [...about.policy.severities.keys()];
    const command = commandFor(about, 'set', `severity ${known[0] ?? 'sev1'}`);
    const way = { key: 'severity' };
    if (!isSaid(meta.severity?.value))
      return [{ ...headOf(about.model), message: 'How bad it was is not said yet.', command, way }];
    if (!meta.severity || known.length === 0 || known.includes(meta.severity.value)) return [];
    const message = `“${meta.severity.value}” is no severity of the policy, which has ${known.join(', ')}.`;
    return [{ ...rangeOf(meta.severity), message, command, way }];
  },
};

export const systems: Need = {
  name: 'process/systems',
  phase: 'assemble',
  gate: 'in-review',
  says: 'The systems that were touched are named.',
  why: 'By its systems it is found when something like it happens again.',
  lacks: (about) =>
    about.model.meta.systems.some(({ value }) => isSaid(value))
      ? []
      : [
          {
            ...headOf(about.model),
            message: 'No system is named yet.',
            command: commandFor(about, 'set', 'systems NAME'),
            way: { key: 'systems' },
          },
        ],
};

export const participants: Need = {
  name: 'process/participants',
  phase: 'assemble',
  gate: 'in-review',
  says: 'Everyone whom the policy wants to hear is named.',
  why: 'A view that is missing from the beginning is missing from the causes.',
  lacks: (about) => {
    const { people } = about.model.meta;
    const there = [...people]
      .filter(([, names]) => names.some(({ value }) => isSomebody(value, about)))
      .map(([role]) => dashed(role));
    return about.required.participants
      .filter((role) => !there.includes(dashed(role)))
      .map((role) => ({
        ...headOf(about.model),
        message: `Nobody is named as ${role} yet.`,
        command: commandFor(about, 'set', `people.${dashed(role)} "NAME"`),
        way: { key: `people.${dashed(role)}` },
      }));
  },
};

export const severalViews: Need = {
  name: 'process/several-views',
  phase: 'assemble',
  gate: 'in-review',
  says: 'More than one person took part.',
  why: 'One person sees one side; what surprised the others is where the learning is.',
  lacks: (about) => {
    const { people, owner } = about.model.meta;
    const names = [...people.values()]
      .flat()
      .map(({ value }) => value)
      .filter((name) => isSomebody(name, about));
    const others = owner
      ? names.filter((name) => !isAmong(name, [owner.value], about.policy))
      : names.slice(1);
    if (others.length > 0) return [];
    const message = 'Nobody but the owner is named among the people who took part.';
    const command = commandFor(about, 'set', `people.responders --add ${quoted('NAME')}`);
    return [{ ...headOf(about.model), message, command, way: { key: 'people.responders' } }];
  },
};
