/// @file
/// Small XML parts of workbooks as trees that are written again as they were read: prefixes, unknown elements and white space
/// kept.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <utility>
#include <vector>

class QXmlStreamReader;
class QXmlStreamWriter;

namespace mingbai {

/// Names as written, with prefix; namespace declarations are attributes like others.
using XmlAttributes = std::vector<std::pair<QString, QString>>;

/// @return empty when there is none
[[nodiscard]] QString attributeOf(const XmlAttributes& attributes, QStringView name);
void setAttribute(XmlAttributes& attributes, const QString& name, const QString& value);
void removeAttribute(XmlAttributes& attributes, QStringView name);

/// The name without its prefix.
[[nodiscard]] QStringView localName(QStringView name);

/// An element, or a piece of text when it has no name.
struct XmlElement {
    QString name;
    QString text; ///< of a piece of text
    XmlAttributes attributes;
    std::vector<XmlElement> children;

    [[nodiscard]] QString attribute(QStringView attributeName) const { return attributeOf(attributes, attributeName); }
    void set(const QString& attributeName, const QString& value) { setAttribute(attributes, attributeName, value); }
    /// The first child of this local name; nullptr when there is none.
    [[nodiscard]] const XmlElement* child(QStringView local) const;
    [[nodiscard]] XmlElement* child(QStringView local);
    [[nodiscard]] bool is(QStringView local) const { return localName(name) == local; }
    /// All text inside.
    [[nodiscard]] QString content() const;
    void setContent(const QString& content);
    /// A new element beside this one's name: the same prefix.
    [[nodiscard]] XmlElement sibling(QStringView local) const;
};

/// A name with the prefix of another.
[[nodiscard]] QString nameLike(QStringView name, QStringView local);

/// Reads the element at which the reader stands, to its end.
/// @throws Failure InputRefused when it is damaged, nested too deeply or brings its own entities
[[nodiscard]] XmlElement readElement(QXmlStreamReader& reader);
void writeElement(QXmlStreamWriter& writer, const XmlElement& element);
void writeAttributes(QXmlStreamWriter& writer, const XmlAttributes& attributes);
/// Attributes of the element at which the reader stands.
[[nodiscard]] XmlAttributes readAttributes(const QXmlStreamReader& reader);
/// Steps to the root element. Name spaces are not resolved, so that prefixes stay.
/// @throws Failure InputRefused when there is none, or a document type that could bring entities
void enterDocument(QXmlStreamReader& reader);
/// @throws Failure InputRefused when the reader met an error
void requireGood(const QXmlStreamReader& reader);

/// @throws Failure InputRefused as readElement does
[[nodiscard]] XmlElement readXml(const QByteArray& bytes);
[[nodiscard]] QByteArray writeXml(const XmlElement& root);

} // namespace mingbai
