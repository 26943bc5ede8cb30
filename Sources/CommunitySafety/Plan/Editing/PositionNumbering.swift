/// References that follow position: the second action of the first priority is 1.2.
public enum PositionNumbering {
    /// An action that changes its reference.
    public struct Change: Sendable, Hashable {
        /// Where the action stands among those given.
        public let index: Int
        /// As printed before; nil where there was none.
        public let from: String?
        public let to: String

        public init(index: Int, from: String?, to: String) {
            self.index = index
            self.from = from
            self.to = to
        }
    }

    /// The reference of each action, in the order given: by the place of its priority among `priorities` (slugs in rank order)
    /// and its own among that priority's actions. Actions of no priority come after the last one's number.
    public static func references(of actions: [(reference: String?, priority: String?)], priorities: [String])
        -> [String]
    {
        let numbers = Dictionary(
            priorities.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
        var counts: [Int: Int] = [:]
        return actions.map { action in
            let number = action.priority.flatMap { numbers[$0] } ?? priorities.count + 1
            counts[number, default: 0] += 1
            return "\(number).\(counts[number, default: 0])"
        }
    }

    /// The actions whose printed reference doesn't follow their position.
    public static func changes(
        of actions: [(reference: String?, priority: String?)], priorities: [String]
    ) -> [Change] {
        references(of: actions, priorities: priorities).enumerated().compactMap { index, reference in
            actions[index].reference == reference
                ? nil : Change(index: index, from: actions[index].reference, to: reference)
        }
    }
}
