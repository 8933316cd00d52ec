import { Button } from '@patternfly/react-core';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import type { ListState } from '~/parts/table/list-state';
import { useToasts } from '~/parts/toast/toasts';
import { readExport } from './queries';
import { words } from './words';

/** Downloads the list as it is narrowed and ordered. A session that has ended is renewed first, as for any other call. */
export function DownloadButton({ list }: { list: ListState }) {
  const t = useWords(words);
  const toasts = useToasts();
  const [loading, setLoading] = useState(false);

  const download = async () => {
    setLoading(true);
    try {
      const { file, name } = await readExport(list);
      save(file, name);
    } catch (failure) {
      toasts.failed(t('downloadFailed'), failure);
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button
      variant="plain"
      aria-label={t('download')}
      title={t('download')}
      icon={<DownloadIcon />}
      isLoading={loading}
      isDisabled={loading}
      onClick={() => void download()}
    />
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
