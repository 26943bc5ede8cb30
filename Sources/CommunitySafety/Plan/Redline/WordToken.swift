/// A piece of a text that a redline may part: a word, a mark, white space, or a whole line.
///
/// It says where its bytes stand, and what has to be known of it so often that it is worked out once.
struct WordToken: Hashable {
    /// Where it stands in the bytes that are compared.
    var bytes: Range<Int>
    /// Letters and digits: what a reader counts as read.
    var weight = 0
    var isSpace = false
    /// Whether it holds a line end.
    var endsLine = false
    /// Whether it holds a mark that ends a sentence.
    var endsSentence = false
    /// The same for all tokens that read the same.
    var number = 0
}
