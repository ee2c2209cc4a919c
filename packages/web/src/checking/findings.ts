import { difference, type Finding, mapRange } from '@debrief/document';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useAsking } from '../app/use.js';
import type { Putting } from './ear.js';
import { listener } from './listener.js';
import { probe } from './probe.js';

/** How the words of a field come into the document; null while they cannot. */
export type Put = (words: string) => Putting | null;

interface Told {
  readonly words: string;
  readonly findings: readonly Finding[];
}

const nothing: Told = { words: '', findings: [] };

/**
 * The findings about the words of a field, as they would stand in the document. They come a moment after the words;
 * until then those of before move along, without those whose words were touched.
 *
 *     const findings = useFindings(desk.parsed.text, words, (text) => ({ do: 'add', what: 'factor', facts: { text } }));
 */
export function useFindings(document: string | null, words: string, put: Put): readonly Finding[] {
  const { data: agreed } = useQuery(useAsking().listening());
  const [told, setTold] = useState(nothing);
  const latest = useRef(put);
  latest.current = put;
  useEffect(() => {
    if (agreed === undefined || document === null) return;
    const own = latest.current(words);
    const probing = latest.current(probe);
    if (own === null || probing === null || words.trim() === '') {
      setTold(nothing);
      return;
    }
    const ears = listener();
    ears.agree(agreed);
    return ears.hear({ document, words, put: own, putProbe: probing }, (findings) =>
      setTold({ words, findings }),
    );
  }, [document, words, agreed]);
  return told.words === words ? told.findings : carried(told, words);
}

/** Findings of words as they were, in words as they are. */
export function carried({ words: before, findings }: Told, words: string): readonly Finding[] {
  const edit = difference(before, words);
  if (edit === null) return findings;
  return findings.flatMap((finding) => {
    if (edit.from < finding.to && finding.from < edit.to) return [];
    if (edit.from === edit.to && finding.from < edit.from && edit.from < finding.to) return [];
    // What was typed right behind or before may belong to it now; it is told again in a moment.
    const { from, to } = mapRange(finding, [edit]);
    return [{ ...finding, from, to, fixes: [] }];
  });
}
