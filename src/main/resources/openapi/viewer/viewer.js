// Shows the document that stands beside this page, and asks nobody else: no validator, no other document.
window.addEventListener('DOMContentLoaded', () => {
  SwaggerUIBundle({
    url: '../v3/api-docs',
    dom_id: '#viewer',
    deepLinking: true,
    queryConfigEnabled: false,
    validatorUrl: null,
  });
});
