package import CommunitySafety
package import Proofreading

/// The partnership's records as somebody sees them.
package struct RegisterView: Sendable {
    package let register: PartnershipRegister
    package let today: CalendarDate
    package let rights: PartnershipRights

    package func mayKeep(_ entry: PartnershipRegister.Entry) -> Bool {
        rights.mayKeep(entry.record, in: register)
    }

    package func mayAdd(_ kind: PartnershipKind, to reference: PartnershipReference) -> Bool {
        rights.mayAdd(kind, to: reference, in: register)
    }
}
