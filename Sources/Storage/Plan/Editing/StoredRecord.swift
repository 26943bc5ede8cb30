package import CommunitySafety

/// One record of a plan's version as it is edited: its text with its place and the row's version.
package struct StoredRecord: Sendable, Hashable {
    package let id: RecordID
    package let planVersionID: RecordID
    /// Orders the records of a kind; gaps are left so that one can go between two others.
    package var position: Int
    /// The row's version, for whoever changes it.
    package var version: Int
    package var text: RecordText

    package var kind: RecordKind { text.kind }

    package init(id: RecordID, planVersionID: RecordID, position: Int, version: Int, text: RecordText) {
        self.id = id
        self.planVersionID = planVersionID
        self.position = position
        self.version = version
        self.text = text
    }

    /// The agencies that lead it: for an action its leads as members are named, for anything else none.
    package var leadingAgencies: [String] {
        PartyLines(printed: text[.leads], meaning: text[.leadParties]).parties.map(\.party)
    }
}

extension StoredRecord {
    /// So much room stands between two neighbours when they are first written.
    static let gap = 1_024
}
