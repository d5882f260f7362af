# Icons, compiled into the shell, are copied from the Breeze theme (LGPL-3.0-or-later) of the machine that builds.
set(icon_names
  application-exit application-menu configure dialog-error dialog-information document-encrypt document-export
  document-import document-new document-open document-print document-save edit-clear edit-find edit-redo edit-undo
  folder-sync go-next go-previous help-contents help-keybord-shortcuts list-add office-chart-bar system-lock-screen
  system-users user view-calendar-tasks view-filter view-grid view-visible)

find_path(BREEZE_ICONS actions/22/document-print.svg
  PATHS /usr/share/icons/breeze /usr/local/share/icons/breeze ENV BREEZE_ICONS REQUIRED)
set(icon_folder ${CMAKE_BINARY_DIR}/generated/icons)
foreach(name ${icon_names})
  foreach(place actions/22 status/22 devices/22)
    if(EXISTS ${BREEZE_ICONS}/${place}/${name}.svg)
      file(REAL_PATH ${BREEZE_ICONS}/${place}/${name}.svg found) # some are links to others
      configure_file(${found} ${icon_folder}/${name}.svg COPYONLY)
      list(APPEND icons ${icon_folder}/${name}.svg)
      break()
    endif()
  endforeach()
  if(NOT EXISTS ${icon_folder}/${name}.svg)
    message(FATAL_ERROR "The Breeze icon theme in ${BREEZE_ICONS} has no ${name}.svg")
  endif()
endforeach()

qt_add_resources(mingbai_ui_shell icons PREFIX /icons BASE ${icon_folder} FILES ${icons})
