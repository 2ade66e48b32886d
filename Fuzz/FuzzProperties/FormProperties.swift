import Channels

/// A form, as browsers post it and as programs do: where both readings take it, they are the same.
enum FormProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        let kept = FormEncoding.fields(bytes, brokenEscapes: .kept)
        try expect(kept != nil)
        let most = bytes.count { $0 == UInt8(ascii: "&") } + 1
        try expect((kept ?? []).count <= most)
        for declared in [nil, WrittenEncoding.utf8, .windows1252] {
            let strict = FormEncoding.fields(bytes, declared: declared)
            let lax = FormEncoding.fields(bytes, declared: declared, brokenEscapes: .kept)
            if let strict { try expect(strict.elementsEqual(lax ?? [], by: ==)) }
            // No byte ends a text early in C, or is lost.
            for field in lax ?? [] { try expect(!field.name.contains("\0") && !field.value.contains("\0")) }
        }
        return FormEncoding.fields(bytes) != nil
    }
}
