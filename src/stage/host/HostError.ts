/** The codes that Excel answers with, as far as this host uses them. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** A refusal that reaches the add-in as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** `Class.member` that refused, in the add-in's spelling; null where it is found later. */
    readonly location: string | null = null,
  ) {
    super(message);
    this.name = 'HostError';
  }
}
