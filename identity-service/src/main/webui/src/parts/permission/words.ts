import { defineWords } from '~/i18n/words';

/** How permissions are said; names of resource types come from the catalog. */
export const words = defineWords('permission', {
  en: {
    'action:create': 'create',
    'action:read': 'read',
    'action:update': 'update',
    'action:delete': 'delete',
    'group:organization': 'Organization',
    'group:physical-resource': 'Physical resources',
    'group:iam': 'People and access',
    'group:dashboard': 'Dashboards',
    'group:workload': 'Workloads',
    'group:workload-asset': 'Workload assets',
    nothing: 'nothing',
  },
  de: {
    'action:create': 'anlegen',
    'action:read': 'lesen',
    'action:update': 'ändern',
    'action:delete': 'löschen',
    'group:organization': 'Organisation',
    'group:physical-resource': 'Physische Ressourcen',
    'group:iam': 'Personen und Zugriff',
    'group:dashboard': 'Übersichten',
    'group:workload': 'Rechenaufträge',
    'group:workload-asset': 'Zubehör der Rechenaufträge',
    nothing: 'nichts',
  },
});
