/// @file
/// HTML laid out on A4 into one PDF, or onto a printer's paint device.
#pragma once

#include "core/base/progress.h"

#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace mingbai {

/// A batch of pages: how many documents, and the HTML of each, asked for one after the other.
struct PageSource {
    qint64 count = 0;
    std::function<QString(qint64 index)> html;
};

/// Lays out every document, each starting on a new page.
/// @throws Failure Cancelled
/// @return pages painted
int paintPages(QPagedPaintDevice& device, const PageSource& source, const Progress& progress);

/// Writes one PDF durably; text in it can be copied and searched as typed, no author, @p title as title.
/// @throws Failure Cancelled, DiskFull, ReadOnly, InputOutput; then no file is left under the final name
void writePdf(const QString& path, const QString& title, const PageSource& source, const Progress& progress);

} // namespace mingbai
