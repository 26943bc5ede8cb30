import HTML

/// The hidden field that every form for signed-in people carries: another site can't know what is in it.
func formToken(_ visitor: Visitor) -> Markup {
    input(.type(.hidden), .name(SentForm.tokenField), .value(visitor.formToken))
}
