/**
 * Actions whose requests always hand a role to a service: the role is a required parameter of the
 * API. The reference names iam:PassRole as dependent for many more, where a role is only one of the
 * options. Each list is that of one service.
 */
const BY_SERVICE: Readonly<Record<string, readonly string[]>> = {
  backup: ['CreateBackupSelection', 'StartBackupJob', 'StartCopyJob'],
  budgets: ['CreateBudgetAction'],
  config: ['PutConfigurationRecorder'],
  dax: ['CreateCluster'],
  ds: ['EnableRoleAccess'],
  ec2: ['AssociateIamInstanceProfile', 'ReplaceIamInstanceProfileAssociation'],
  'emr-serverless': ['StartJobRun'],
  iam: ['AddRoleToInstanceProfile'],
  iot: ['CreateRoleAlias'],
  kafka: ['CreateReplicator'],
  kafkaconnect: ['CreateConnector'],
  lambda: ['CreateFunction'],
  'neptune-graph': ['StartExportTask', 'StartImportTask'],
  omics: ['StartRun'],
  pipes: ['CreatePipe'],
  rds: ['AddRoleToDBCluster', 'AddRoleToDBInstance', 'CreateDBProxy'],
  s3: ['CreateJob', 'PutReplicationConfiguration'],
  sagemaker: [
    'CreateAutoMLJob',
    'CreateAutoMLJobV2',
    'CreateCompilationJob',
    'CreateFlowDefinition',
    'CreateLabelingJob',
    'CreateNotebookInstance',
    'CreatePipeline',
    'CreateProcessingJob',
    'CreateTrainingJob',
  ],
  scheduler: ['CreateSchedule'],
  states: ['CreateStateMachine'],
  timestream: ['CreateScheduledQuery'],
  transfer: ['CreateAccess', 'CreateAgreement', 'CreateUser'],
};

const NAMES: ReadonlySet<string> = new Set(
  Object.entries(BY_SERVICE).flatMap(([service, names]) =>
    names.map((name) => `${service}:${name}`.toLowerCase()),
  ),
);

/** Whether every request of an action hands a role to a service. */
export const alwaysPassesRole = (action: string): boolean => NAMES.has(action.toLowerCase());
