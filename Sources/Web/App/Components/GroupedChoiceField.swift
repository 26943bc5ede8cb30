import HTML

/// A choice of one from a long list in groups.
struct GroupedChoiceField: Sendable {
    struct Group: Sendable {
        /// Nothing for options that stand by themselves.
        var title: String
        var options: [(value: String, words: String)]
    }

    var name: String
    var label: String
    var groups: [Group]
    var value = ""

    var markup: Markup {
        FormField(id: name, label: label, hint: nil, error: nil).markup { described in
            select(.class("govuk-select"), .id(name), .name(name), described) {
                for group in groups where !group.options.isEmpty {
                    if group.title.isEmpty {
                        options(of: group)
                    } else {
                        optgroup(titled: group.title) { options(of: group) }
                    }
                }
            }
        }
    }

    @MarkupBuilder private func options(of group: Group) -> Markup {
        for choice in group.options {
            option(.value(choice.value), .selected(choice.value == value)) { choice.words }
        }
    }
}
