import { installCatalog } from '../../server/src/catalog/store';
import { readCatalogFiles } from '../../server/src/node/catalogFiles';

/** As every program does at its start. */
installCatalog(readCatalogFiles());
