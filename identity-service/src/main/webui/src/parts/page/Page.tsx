import {
  Breadcrumb,
  BreadcrumbItem,
  Content,
  Flex,
  FlexItem,
  PageSection,
  Title,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';

interface Crumb {
  to: string;
  label: string;
}

interface PageProps {
  title: string;
  /** What stands beside the title: the status of the thing that the page is about. */
  badge?: ReactNode;
  description?: ReactNode;
  /** The pages above this one, from the top. */
  crumbs?: readonly Crumb[];
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The address that was last shown; none yet when the first page opens, whose focus is the browser's business. */
let shown: string | null = null;

/**
 * A page: where it is, what it is called, what can be done on it. Whoever navigates here with the keyboard or a screen
 * reader begins at its heading.
 */
export function Page({ title, badge, description, crumbs = [], actions, children }: PageProps) {
  const t = useWords(appWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = `${title} · Bailiwick`;
  }, [title]);

  useEffect(() => {
    if (shown !== null && shown !== pathname) heading.current?.focus();
    shown = pathname;
  }, [pathname]);

  return (
    <>
      <PageSection hasBodyWrapper={false} className="bw-page-head">
        {crumbs.length > 0 && (
          <Breadcrumb aria-label={t('breadcrumbs')}>
            {crumbs.map(({ to, label }) => (
              <BreadcrumbItem
                key={to}
                render={({ className }) => (
                  <Link to={to} className={className}>
                    {label}
                  </Link>
                )}
              />
            ))}
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        )}
        <Flex
          justifyContent={{ default: 'justifyContentSpaceBetween' }}
          alignItems={{ default: 'alignItemsCenter' }}
          rowGap={{ default: 'rowGapSm' }}
        >
          <FlexItem className="bw-page-title">
            <Title headingLevel="h1" ref={heading} tabIndex={-1}>
              {title}
            </Title>
            {badge}
          </FlexItem>
          {actions !== undefined && <FlexItem>{actions}</FlexItem>}
        </Flex>
        {description !== undefined && <Content component="p">{description}</Content>}
      </PageSection>
      <PageSection hasBodyWrapper={false} isFilled>
        {children}
      </PageSection>
    </>
  );
}
