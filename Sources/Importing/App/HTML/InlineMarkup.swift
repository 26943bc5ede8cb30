/// What HTML tags inside a line do to its words.
struct InlineMarkup {
    enum Effect: Sendable, Hashable {
        case nothing, space, lineEnd, paragraph
    }

    /// The element, `script` or `style`, whose content isn't text.
    private var hiding: HTMLTag.Name?
    private var raised = 0

    var isHidden: Bool { hiding != nil }
    /// Whether the words are raised, as footnote marks are.
    var isRaised: Bool { raised > 0 }

    mutating func meet(_ bytes: some Collection<UInt8>) -> Effect {
        guard let tag = HTMLTag(bytes) else { return .nothing }
        return meet(tag)
    }

    mutating func meet(_ tag: HTMLTag) -> Effect {
        if let hidden = hiding {
            if tag.isClosing, tag.name == hidden { hiding = nil }
            return .nothing
        }
        switch tag.name {
        case .script, .style:
            if !tag.isClosing { hiding = tag.name }
            return .nothing
        case .sup:
            raised = tag.isClosing ? max(0, raised - 1) : min(raised + 1, 8)
            return .nothing
        case .br: return .lineEnd
        case .cell: return .space
        case .block, .table, .caption, .head, .row, .list, .item, .heading: return .paragraph
        case .inline: return .nothing
        }
    }
}
