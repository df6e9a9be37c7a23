/** Events that this host sends, by the name in their registration, with the wire's number. */
export const SHEET_EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
} as const;
