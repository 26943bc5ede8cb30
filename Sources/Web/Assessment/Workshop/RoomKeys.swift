import HTML

/// What single keys do on the screen of a meeting room; they can be switched off, since they get in the way of speech input.
struct RoomKeys {
    /// A key, and what it does.
    var keys: [(String, String)]

    var markup: Markup {
        div(.class("ww-room__keys"), .hidden(), .data("keys", "")) {
            div(.class("govuk-checkboxes govuk-checkboxes--small")) {
                div(.class("govuk-checkboxes__item")) {
                    input(.class("govuk-checkboxes__input"), .type(.checkbox), .id("keys"), .checked())
                    label(.class("govuk-label govuk-checkboxes__label"), .for("keys")) {
                        "Single keys work on this screen"
                    }
                }
            }
            ul(.class("ww-list")) {
                for (key, deed) in keys {
                    li {
                        b { key }
                        ": \(deed)"
                    }
                }
            }
        }
    }
}
