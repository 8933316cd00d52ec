import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words';
import { Moment } from '../format/Moment';
import { words } from './words';

export interface HistoryRow {
  key: string;
  at: string;
  what: ReactNode;
  who: ReactNode;
}

interface HistoryTableProps {
  label: string;
  rows: readonly HistoryRow[];
  /** Shows what is older; absent when there is nothing. */
  onEarlier?: (() => void) | undefined;
  isReading: boolean;
}

/** What happened, newest first; further back on request. */
export function HistoryTable({ label, rows, onEarlier, isReading }: HistoryTableProps) {
  const t = useWords(words);
  return (
    <>
      <Table aria-label={label} variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr>
            <Th>{t('when')}</Th>
            <Th>{t('what')}</Th>
            <Th>{t('who')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ key, at, what, who }) => (
            <Tr key={key}>
              <Td dataLabel={t('when')}>
                <Moment at={at} />
              </Td>
              <Td dataLabel={t('what')}>{what}</Td>
              <Td dataLabel={t('who')}>{who}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {onEarlier && (
        <Button variant="link" isLoading={isReading} onClick={isReading ? undefined : onEarlier}>
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
